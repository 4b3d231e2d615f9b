import { queryOptions, useQuery } from '@tanstack/react-query';
import { loadSession } from './client';
import { keys } from './keys';
import type { SessionUser } from './types';

export const sessionQuery = queryOptions({ queryKey: keys.session, queryFn: ({ signal }) => loadSession(signal), staleTime: 5 * 60_000 });
export const useSession = () => useQuery(sessionQuery);

/** The signed-in person; pages behind the guard always have one. */
export function useUser(): SessionUser {
  const user = useSession().data?.user;
  if (!user) throw new Error('This page is shown to signed-in people only.');
  return user;
}
