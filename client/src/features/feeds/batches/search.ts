import { type FeedBatchState, type FeedOutcome, feedBatchStates, feedOutcomes } from '@/api/types-interfaces';

export interface BatchSearch {
  state?: FeedBatchState;
  outcome?: FeedOutcome;
}

export const readBatchSearch = (raw: Record<string, unknown>): BatchSearch => ({
  state: feedBatchStates.find((one) => one === raw.state),
  outcome: feedOutcomes.find((one) => one === raw.outcome),
});
