import { queryOptions, useQuery } from '@tanstack/react-query';
import { loadSession } from './client';
import { keys } from './keys';
import { asApiError } from './problems';
import type { Session, SessionUser } from './types';

const remembered = 'gov.session';

/** Who works where there is no network is remembered on their device until they sign out, so that the page opens there. */
export function rememberSession({ user }: Session): void {
  if (user?.permissions.includes('gridTasks.perform')) localStorage.setItem(remembered, JSON.stringify(user));
  else forgetSession();
}

export const forgetSession = (): void => localStorage.removeItem(remembered);

async function sessionOrMemory(signal: AbortSignal): Promise<Session> {
  try {
    const session = await loadSession(signal);
    rememberSession(session);
    return session;
  } catch (error) {
    const kept = localStorage.getItem(remembered);
    if (asApiError(error).status !== 0 || !kept) throw error;
    // No token: the first act after the network is back fetches one.
    return { user: JSON.parse(kept) as SessionUser, csrfToken: '', needsSetup: false, externalSignIn: null };
  }
}

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => sessionOrMemory(signal),
  staleTime: 5 * 60_000,
  networkMode: 'always',
});
export const useSession = () => useQuery(sessionQuery);

/** The signed-in person; pages behind the guard always have one. */
export function useUser(): SessionUser {
  const user = useSession().data?.user;
  if (!user) throw new Error('This page is shown to signed-in people only.');
  return user;
}
