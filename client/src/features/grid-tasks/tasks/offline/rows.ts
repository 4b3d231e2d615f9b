import type { Compound, Outcome, TaskDetails } from '@/api/types';

/** `draft`: a photo of a result that is still being written; the other four are on their way to the server. */
export type RowState = 'draft' | 'queued' | 'sending' | 'failed' | 'conflict';

/** A refusal as it has to be told again after the page was closed. */
export interface RowProblem {
  status: number;
  code: string;
  message: string;
  fields: { name: string; detail: string }[];
}

export interface SubmitBody {
  note: string;
  outcome: Outcome;
  reply: string | null;
  /** Spent on the work; null: the catalogue's estimate counts. */
  minutesSpent: number | null;
  /** Which of the patrol's points were looked at, by their place in the list. */
  pointsSeen: number[];
  attachmentIds: string[];
}

/** What the person saw of the task when they acted: held against the server's when the two have parted. */
export type TaskSeen = Pick<TaskDetails, 'revision' | 'status' | 'dueAt' | 'assigneeName' | 'outcome' | 'reply' | 'reworkCount'>;

interface Row {
  /** Order of capture; rows of one subject are sent in it. */
  seq: number;
  /** The Idempotency-Key. */
  id: string;
  /** What it is about: a task, or a compound that was counted. */
  taskId: string;
  taskNumber: string;
  taskTitle: string;
  createdAt: string;
  state: RowState;
  attempts: number;
  /** Not tried again before this time (ms), unless asked to. */
  notBefore: number;
  claimedAt: number;
  problem: RowProblem | null;
}

interface Act extends Row {
  /** `If-Match`: the revision acted upon. */
  baseRevision: number;
  /** Waits for this act of the same task, whose receipt brings the revision. */
  after: string | null;
  seen: TaskSeen;
  /** The server's task in a conflict. */
  theirs: TaskDetails | null;
}

export interface AcceptRow extends Act {
  kind: 'accept';
  body: { note: null };
}

export interface SubmitRow extends Act {
  kind: 'submit';
  body: SubmitBody;
}

export interface PhotoRow extends Row {
  kind: 'photo';
  fileName: string;
  contentType: string;
  size: number;
}

/** What a walk through a compound corrects; only what was changed is sent. */
export interface CountRow extends Row {
  kind: 'count';
  baseRevision: number;
  body: Partial<Counts>;
  seen: Counts;
  /** The server's compound in a conflict. */
  theirs: Compound | null;
}

export type Counts = Pick<Compound, 'households' | 'dwellingUnits'>;
export const countFields = ['households', 'dwellingUnits'] as const satisfies readonly (keyof Counts)[];

export type ActRow = AcceptRow | SubmitRow;
export type OutboxRow = ActRow | CountRow | PhotoRow;

export const isAct = (row: OutboxRow): row is ActRow => row.kind === 'accept' || row.kind === 'submit';

export const seenOf = (task: TaskDetails): TaskSeen => {
  const { revision, status, dueAt, assigneeName, outcome, reply, reworkCount } = task;
  return { revision, status, dueAt, assigneeName, outcome, reply, reworkCount };
};
