import type { Page } from './types';
import { type Answer, type Schemas, words } from './words';

export type Client = Answer<'ClientDetails'>;
export type ClientKey = Schemas['ClientKey'];
export type ClientSecretReceipt = Answer<'ClientSecretReceipt'>;
export type NewClient = Schemas['RegisterClientCommand'];
export type ClientChange = Schemas['UpdateClientCommand'];

export type Source = Answer<'SourceDetails'>;
export type SourceInput = Schemas['SourceInput'];
export type Mapping = Answer<'MappingDetails'>;
export type MappingInput = Schemas['MappingInput'];
export type FieldMapping = Schemas['FieldMapping'];
export type MappingPreview = Answer<'MappingPreview'>;
export type PreviewedRow = Answer<'PreviewedRow'>;
export type RowError = Answer<'RowErrorDetails'>;

export type FeedBatch = Answer<'FeedBatchDetails'>;
export type FeedBatchState = Schemas['FeedBatchState'];
export type FeedTotals = Answer<'FeedTotals'>;
export type FeedResults = Answer<'FeedResults'>;
export type FeedOutcome = Schemas['FeedOutcome'];
export const feedOutcomes = words<FeedOutcome>()(['created', 'updated', 'unchanged', 'ignored', 'rejected']);
export const feedBatchStates = words<FeedBatchState>()(['receiving', 'done', 'cancelled']);

export type QuarantinedRow = Answer<'QuarantinedRowDetails'>;
export type QuarantineList = Page<Answer<'QuarantinedRowSummary'>>;
export type QuarantineState = Schemas['QuarantineState'];
export type ReplayedRows = Answer<'ReplayedRows'>;
export const quarantineStates = words<QuarantineState>()(['open', 'replayed', 'discarded']);

export type Webhook = Answer<'WebhookDetails'>;
export type WebhookState = Schemas['WebhookState'];
export type WebhookSecret = Answer<'WebhookSecret'>;
export type WebhookReceipt = Answer<'WebhookReceipt'>;
export type NewWebhook = Schemas['RegisterWebhookCommand'];
export type WebhookChange = Schemas['ChangeWebhookCommand'];
export type WebhookTest = Answer<'WebhookTestResult'>;
export type WebhookDelivery = Answer<'WebhookDeliveryRow'>;
export type WebhookDeliveryDetails = Answer<'WebhookDeliveryDetails'>;
export type WebhookDeliveryState = Schemas['WebhookDeliveryState'];
export type EventType = Answer<'EventTypeRow'>;
export const webhookStates = words<WebhookState>()(['active', 'paused', 'disabled']);
export const webhookDeliveryStates = words<WebhookDeliveryState>()(['pending', 'delivered', 'dead']);

export type SystemHealth = Answer<'SystemHealth'>;
