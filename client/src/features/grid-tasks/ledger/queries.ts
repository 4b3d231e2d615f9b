import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import type { LedgerFigures, LedgerMonth, LedgerRow, LedgerSheet, Page, SignOffReceipt } from '@/api/types';
import { filterOf, type LedgerSearch } from './search';

export const useLedger = (search: LedgerSearch) =>
  useInfiniteQuery({
    queryKey: [...keys.ledger, 'rows', filterOf(search)],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<LedgerRow>>('/ledger', { query: { ...filterOf(search), limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (previous) => previous,
  });

export const useLedgerTotals = (search: LedgerSearch) =>
  useQuery({
    queryKey: [...keys.ledger, 'totals', filterOf(search)],
    queryFn: ({ signal }) => api.get<LedgerFigures>('/ledger/totals', { query: filterOf(search), signal }),
    placeholderData: (previous) => previous,
  });

export const useLedgerMonths = (month: string, area: string | undefined) =>
  useQuery({
    queryKey: [...keys.ledger, 'months', month, area],
    queryFn: ({ signal }) => api.get<LedgerMonth[]>('/ledger/months', { query: { month, area }, signal }),
    placeholderData: (previous) => previous,
  });

export const useLedgerSheet = (gridId: string, month: string) =>
  useQuery({
    queryKey: [...keys.ledger, 'sheet', gridId, month],
    queryFn: ({ signal }) => api.get<LedgerSheet>('/ledger/sheet', { query: { gridId, month }, signal }),
  });

export const useSignLedger = (onDone: () => void) =>
  useCommand({
    run: (body: { gridId: string; month: string; rowsHash: string; note: string | null }, idempotencyKey) =>
      api.post<SignOffReceipt>('/ledger/sign-offs', { body, idempotencyKey }),
    invalidates: [keys.ledger],
    onDone,
  });
