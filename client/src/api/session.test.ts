import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetSession, sessionQuery } from './session';

const session = (user: unknown) => new Response(JSON.stringify({ user, csrfToken: 'token', needsSetup: false }));
const worker = { id: '1', userName: 'worker1', permissions: ['gridTasks.perform'] };
const ask = () => new QueryClient().fetchQuery({ ...sessionQuery, retry: false });
const answer = (...answers: (Response | Error)[]) =>
  vi.stubGlobal('fetch', async () => {
    const next = answers.shift();
    if (next instanceof Response) return next;
    throw next;
  });

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

it('knows a grid worker again without a network, without a token', async () => {
  answer(session(worker), new TypeError('Failed to fetch'));
  await ask();
  expect(await ask()).toEqual({ user: worker, csrfToken: '', needsSetup: false, externalSignIn: null });
});

it('knows nobody who has signed out', async () => {
  answer(session(worker), new TypeError('Failed to fetch'));
  await ask();
  forgetSession();
  await expect(ask()).rejects.toMatchObject({ status: 0 });
});

it('remembers nobody whose work needs the server, and forgets when the session has ended', async () => {
  answer(session({ ...worker, permissions: ['tickets.read'] }), new TypeError('Failed to fetch'));
  await ask();
  await expect(ask()).rejects.toMatchObject({ status: 0 });
  answer(session(worker), session(null), new TypeError('Failed to fetch'));
  await ask();
  await ask();
  await expect(ask()).rejects.toMatchObject({ status: 0 });
});
