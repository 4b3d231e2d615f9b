import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { ApiError } from '@/api/problems';
import type { Page, RolePermissions, TemporaryPassword, UserImportResult, UserRow } from '@/api/types';
import type { UserSearch } from './search';

export const useUsers = ({ q, role, active }: UserSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.users, q, role, active],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<UserRow>>('/users', { query: { q, role, active, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useRoles = () =>
  useQuery({
    queryKey: keys.roles,
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<RolePermissions>>('/roles', { signal })),
  });

export interface NewUser {
  userName: string;
  displayName: string;
  role: string;
  areaCode: string | null;
  unitId: string | null;
}

export const useCreateUser = (onDone: (made: TemporaryPassword) => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewUser, idempotencyKey) => api.post<TemporaryPassword>('/users', { body, idempotencyKey }),
    invalidates: [keys.users],
    onDone,
    onRefused,
  });

export const useUserAct = (onDone: (answer: TemporaryPassword | undefined) => void) =>
  useCommand({
    run: ({ user, verb }: { user: UserRow; verb: 'disable' | 'enable' | 'reset-password' }, idempotencyKey) =>
      api.post<TemporaryPassword | undefined>(`/users/{id}/${verb}`, { path: { id: user.id }, ifMatch: user.revision, idempotencyKey }),
    invalidates: [keys.users],
    onDone,
  });

export const useImportUsers = () =>
  useCommand({
    run: (file: File, idempotencyKey) =>
      api.post<UserImportResult>('/users/import', { raw: file, contentType: 'text/csv', idempotencyKey }),
    invalidates: [keys.users],
  });
