import { useQueryClient } from '@tanstack/react-query';
import { api, loadSession, surroundings } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { ApiError } from '@/api/problems';
import { forgetSession, rememberSession } from '@/api/session';
import type { Session } from '@/api/types';
import { clearAllDrafts } from '@/lib/draft';

export function useSignIn(onDone: (session: Session) => void) {
  const client = useQueryClient();
  return useCommand({
    run: async (body: { userName: string; password: string }, idempotencyKey) => {
      if (!surroundings.csrfToken) await loadSession();
      return api.post<Session>('/session', { body, idempotencyKey });
    },
    onDone: (session) => {
      surroundings.csrfToken = session.csrfToken;
      rememberSession(session);
      client.setQueryData(keys.session, session);
      onDone(session);
    },
  });
}

export function useSignOut(onDone: () => void) {
  const client = useQueryClient();
  return useCommand({
    run: (everywhere: boolean, idempotencyKey) =>
      everywhere ? api.post<void>('/session/sign-out-everywhere', { idempotencyKey }) : api.delete<void>('/session', { idempotencyKey }),
    onDone: () => {
      client.clear(); // nothing of this person may stay on a shared device
      clearAllDrafts();
      forgetSession();
      surroundings.csrfToken = null;
      onDone();
    },
  });
}

/**
 * The server ends every session of the person, this one too: they are signed in anew with the password they have just chosen.
 * `onDone` is given the new session, or null when signing in has to be done by hand.
 */
export function useChangePassword(onDone: (session: Session | null) => void, onRefused: (error: ApiError) => void) {
  const client = useQueryClient();
  return useCommand({
    run: async (body: { userName: string; currentPassword: string; newPassword: string }, idempotencyKey): Promise<Session | null> => {
      const { userName, currentPassword, newPassword } = body;
      await api.put<void>('/session/password', { body: { currentPassword, newPassword }, idempotencyKey });
      // The change is made; that signing in was refused is no failure of it.
      return api.post<Session>('/session', { body: { userName, password: newPassword } }).catch(() => null);
    },
    onDone: (session) => {
      surroundings.csrfToken = session?.csrfToken ?? null;
      if (session) client.setQueryData(keys.session, session);
      else client.removeQueries({ queryKey: keys.session });
      onDone(session);
    },
    onRefused,
  });
}

export function useSetup(onDone: () => void) {
  return useCommand({
    run: (body: { setupToken: string; userName: string; displayName: string; password: string }, idempotencyKey) =>
      api.post<void>('/setup/administrator', { body, idempotencyKey }),
    invalidates: [keys.session],
    onDone,
  });
}
