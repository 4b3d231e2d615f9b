import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type {
  ImportBatch,
  ImportField,
  ImportKind,
  ImportRow,
  ImportRowState,
  ImportState,
  NewAccounts,
  Page,
  PublicConfig,
} from '@/api/types';

export const isWorking = (state: ImportState) => state === 'validating' || state === 'committing';

export const useImports = () =>
  useInfiniteQuery({
    queryKey: [...keys.imports, 'list'],
    queryFn: ({ pageParam, signal }) => api.get<Page<ImportBatch>>('/imports', { query: { limit: 30, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Asked again every second while the server is at work on it. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: keys.import(id),
    queryFn: ({ signal }) => api.get<ImportBatch>('/imports/{id}', { path: { id }, signal }),
    refetchInterval: (query) => (query.state.data && isWorking(query.state.data.state) ? 1000 : false),
  });

/** The batch's state and revision are in the key: rows are asked anew when a stage or a fix has changed them. */
export const useImportRows = (batch: ImportBatch, state: ImportRowState) =>
  useInfiniteQuery({
    queryKey: [...keys.import(batch.id), 'rows', state, batch.state],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ImportRow>>('/imports/{id}/rows', { path: { id: batch.id }, query: { state, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The county that the product runs for: where the rows of somebody without an area lie. */
export const useCounty = (enabled: boolean) =>
  useQuery({
    queryKey: keys.config,
    queryFn: ({ signal }) => api.get<PublicConfig>('/public/config', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: (config) => config.jurisdictionCode,
    enabled,
  });

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Windows names a CSV's type after the spreadsheet program that is installed: the ending tells. */
export const contentTypeOf = (fileName: string) => (/\.csv$/i.test(fileName) ? 'text/csv' : xlsx);

export const useUploadImport = (onDone: (batch: ImportBatch) => void) =>
  useCommand({
    run: ({ kind, file }: { kind: ImportKind; file: File }, idempotencyKey) =>
      api.post<ImportBatch>('/imports', {
        query: { fileName: file.name, kind },
        raw: file,
        contentType: contentTypeOf(file.name),
        idempotencyKey,
      }),
    invalidates: [keys.imports],
    onDone,
  });

export interface Mapping {
  headerRow: number;
  columns: { index: number; field: ImportField | null }[];
  settings: { divisionCode: string; sourceSystem: string | null; categoryCode: string | null; channel: string | null };
}

export const useMapColumns = (batch: ImportBatch, onDone: () => void) =>
  useCommand({
    run: (body: Mapping, idempotencyKey) =>
      api.put<ImportBatch>('/imports/{id}/mapping', { path: { id: batch.id }, body, ifMatch: batch.revision, idempotencyKey }),
    invalidates: [keys.imports],
    onDone,
  });

export const useFixRow = (batch: ImportBatch) =>
  useCommand({
    run: ({ row, cells }: { row: number; cells: Record<string, string> }, idempotencyKey) =>
      api.patch('/imports/{id}/rows/{row}', { path: { id: batch.id, row }, body: { cells }, ifMatch: batch.revision, idempotencyKey }),
    invalidates: [keys.import(batch.id)],
  });

export const useImportAct = (batch: ImportBatch) =>
  useCommand({
    run: (act: { verb: 'commit'; skipInvalid: boolean } | { verb: 'cancel' }, idempotencyKey) =>
      api.post<ImportBatch>(`/imports/{id}/${act.verb}`, {
        path: { id: batch.id },
        body: act.verb === 'commit' ? { skipInvalid: act.skipInvalid } : {},
        ifMatch: batch.revision,
        idempotencyKey,
      }),
    invalidates: [keys.imports, keys.tickets, keys.overview],
  });

/** The server forgets the passwords with this answer: it is asked for once. */
export const useNewAccounts = (batch: ImportBatch) =>
  useCommand({
    run: (_: undefined, idempotencyKey) =>
      api.post<NewAccounts>('/imports/{id}/show-new-accounts', {
        path: { id: batch.id },
        body: {},
        ifMatch: batch.revision,
        idempotencyKey,
      }),
    invalidates: [keys.imports],
  });
