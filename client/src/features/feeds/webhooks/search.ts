import { type WebhookDeliveryState, type WebhookState, webhookDeliveryStates, webhookStates } from '@/api/types-interfaces';

export interface WebhooksSearch {
  state?: WebhookState;
}
export const readWebhooksSearch = (raw: Record<string, unknown>): WebhooksSearch => ({
  state: webhookStates.find((one) => one === raw.state),
});

export interface DeliverySearch {
  state?: WebhookDeliveryState;
  /** The delivery that is open beside the list. */
  event?: string;
}
export const readDeliverySearch = (raw: Record<string, unknown>): DeliverySearch => ({
  state: webhookDeliveryStates.find((one) => one === raw.state),
  event: typeof raw.event === 'string' && raw.event ? raw.event : undefined,
});
