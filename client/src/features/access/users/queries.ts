import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { ApiError } from '@/api/problems';
import type { NewUser, Page, RolePermissions, TemporaryPassword, UserChange, UserDetails, UserImportResult, UserRow } from '@/api/types';
import type { UserSearch } from './search';

export const useUsers = ({ q, role, area, active }: UserSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.users, 'list', q, role, area, active],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<UserRow>>('/users', { query: { q, role, area, active, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useOneUser = (id: string) =>
  useQuery({
    queryKey: [...keys.users, 'one', id],
    queryFn: ({ signal }) => api.get<UserDetails>('/users/{id}', { path: { id }, signal }),
  });

export const useRoles = () =>
  useQuery({
    queryKey: keys.roles,
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<RolePermissions>>('/roles', { signal })),
    staleTime: Number.POSITIVE_INFINITY, // compiled into the server
  });

export const useCreateUser = (onDone: (made: TemporaryPassword) => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: (body: NewUser, idempotencyKey) => api.post<TemporaryPassword>('/users', { body, idempotencyKey }),
    invalidates: [keys.users],
    onDone,
    onRefused,
  });

export const useChangeUser = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: ({ id, revision, body }: { id: string; revision: number; body: UserChange }, idempotencyKey) =>
      api.patch<unknown>('/users/{id}', { path: { id }, body, ifMatch: revision, idempotencyKey }),
    invalidates: [keys.users],
    onDone,
    onRefused,
  });

export type UserVerb = 'disable' | 'enable' | 'reset-password';

export const useUserAct = (onDone: (answer: Partial<TemporaryPassword> | undefined) => void) =>
  useCommand({
    run: ({ user, verb }: { user: Pick<UserRow, 'id' | 'revision'>; verb: UserVerb }, idempotencyKey) =>
      api.post<Partial<TemporaryPassword> | undefined>(`/users/{id}/${verb}`, {
        path: { id: user.id },
        ifMatch: user.revision,
        idempotencyKey,
      }),
    invalidates: [keys.users],
    onDone,
  });

export const useImportUsers = () =>
  useCommand({
    run: (file: File, idempotencyKey) =>
      api.post<UserImportResult>('/users/import', { raw: file, contentType: 'text/csv', idempotencyKey }),
    invalidates: [keys.users],
  });
