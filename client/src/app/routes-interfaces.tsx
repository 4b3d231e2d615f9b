import { createRoute } from '@tanstack/react-router';
import { readClientSearch } from '@/features/access/clients/search';
import { readBatchSearch } from '@/features/feeds/batches/search';
import { readQuarantineSearch } from '@/features/feeds/quarantine/search';
import { readSourceSearch } from '@/features/feeds/sources/search';
import { readDeliverySearch, readWebhooksSearch } from '@/features/feeds/webhooks/search';
import { paths } from '@/lib/paths';
import { page, shellPage } from './route-parts';

/** What joins other systems: machine clients, sources, batches, quarantine, webhooks, and how the system is. */
export const interfaceRoutes = [
  createRoute({
    ...shellPage,
    path: paths.clients,
    validateSearch: readClientSearch,
    component: page(() => import('@/features/access/clients/clients-page'), 'clients.manage'),
  }),
  createRoute({
    ...shellPage,
    path: paths.sources,
    validateSearch: readSourceSearch,
    component: page(() => import('@/features/feeds/sources/sources-page'), 'feeds.read'),
  }),
  createRoute({
    ...shellPage,
    path: paths.source,
    component: page(() => import('@/features/feeds/sources/source-page'), 'feeds.read'),
  }),
  createRoute({
    ...shellPage,
    path: paths.mapping,
    component: page(() => import('@/features/feeds/sources/mapping-page'), 'feeds.read'),
  }),
  createRoute({
    ...shellPage,
    path: paths.batches,
    validateSearch: readBatchSearch,
    component: page(() => import('@/features/feeds/batches/batches-page'), 'feeds.read'),
  }),
  createRoute({
    ...shellPage,
    path: paths.batch,
    validateSearch: readBatchSearch,
    component: page(() => import('@/features/feeds/batches/batch-page'), 'feeds.read'),
  }),
  createRoute({
    ...shellPage,
    path: paths.quarantine,
    validateSearch: readQuarantineSearch,
    component: page(() => import('@/features/feeds/quarantine/quarantine-page'), 'feeds.read'),
  }),
  createRoute({
    ...shellPage,
    path: paths.webhooks,
    validateSearch: readWebhooksSearch,
    component: page(() => import('@/features/feeds/webhooks/webhooks-page'), 'webhooks.manage'),
  }),
  createRoute({
    ...shellPage,
    path: paths.webhook,
    validateSearch: readDeliverySearch,
    component: page(() => import('@/features/feeds/webhooks/webhook-page'), 'webhooks.manage'),
  }),
  createRoute({
    ...shellPage,
    path: paths.health,
    component: page(() => import('@/features/feeds/health/health-page'), 'health.read'),
  }),
] as const;
