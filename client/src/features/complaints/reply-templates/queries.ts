import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCommand } from '@/api/command';
import { keys } from '@/api/keys';
import { itemsOf, type OneOrPage } from '@/api/pages';
import type { ApiError } from '@/api/problems';
import type { ReplyTemplate } from '@/api/types';

export const useTemplates = () =>
  useQuery({
    queryKey: keys.replyTemplates,
    queryFn: async ({ signal }) => itemsOf(await api.get<OneOrPage<ReplyTemplate>>('/reply-templates', { signal })),
  });

export type TemplateFields = Omit<ReplyTemplate, 'id' | 'revision' | 'changedAt'>;

export const useSaveTemplate = (onDone: () => void, onRefused: (error: ApiError) => void) =>
  useCommand({
    run: ({ template, body }: { template: ReplyTemplate | null; body: TemplateFields }, idempotencyKey) =>
      template
        ? api.patch<unknown>('/reply-templates/{id}', { path: { id: template.id }, body, ifMatch: template.revision, idempotencyKey })
        : api.post<unknown>('/reply-templates', { body, idempotencyKey }),
    invalidates: [keys.replyTemplates],
    onDone,
    onRefused,
  });

export const useRemoveTemplate = () =>
  useCommand({
    run: ({ id, revision }: ReplyTemplate, idempotencyKey) =>
      api.delete<unknown>('/reply-templates/{id}', { path: { id }, ifMatch: revision, idempotencyKey }),
    invalidates: [keys.replyTemplates],
  });
