/** Shapes of the API as the client reads them; instants are ISO 8601 with offset, dates yyyy-MM-dd. */
export type Uuid = string;
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
export interface Named {
  id: Uuid;
  name: string;
}
export interface GeoPosition {
  longitude: number;
  latitude: number;
}

// --- access ---
export const roles = [
  'administrator',
  'countyDispatcher',
  'countyApprover',
  'organisationDepartment',
  'competentAuthority',
  'townshipOfficer',
  'communityClerk',
  'communitySecretary',
  'gridLeader',
  'gridWorker',
  'branchSecretary',
  'departmentHandler',
  'propertyCompanyAgent',
] as const;
export type Role = (typeof roles)[number];
export interface SessionUser {
  id: Uuid;
  userName: string;
  displayName: string;
  role: Role;
  areaCode: string | null;
  areaName: string | null;
  unitId: Uuid | null;
  unitName: string | null;
  gridIds: Uuid[];
  permissions: string[];
  mustChangePassword: boolean;
}
export interface Session {
  user: SessionUser | null;
  csrfToken: string;
  needsSetup: boolean;
}
export interface UserRow {
  id: Uuid;
  revision: number;
  userName: string;
  displayName: string;
  role: Role;
  areaCode: string | null;
  areaName: string | null;
  unitId: Uuid | null;
  unitName: string | null;
  active: boolean;
  mustChangePassword: boolean;
  createdAt: string;
  lastSignInAt: string | null;
}
export interface TemporaryPassword {
  id: Uuid;
  revision: number;
  userName: string;
  password: string;
}
export interface UserImportResult {
  created: number;
  updated: number;
  unchanged: number;
  rejected: { line: number; column: string | null; code: string; detail: string }[];
  newAccounts: { line: number; userName: string; displayName: string; password: string }[];
}
export interface RolePermissions {
  role: Role;
  /** Bound to a unit instead of an area. */
  byUnit: boolean;
  permissions: string[];
}

// --- territory ---
export type DivisionLevel = 'province' | 'city' | 'county' | 'township' | 'community';
export interface Division {
  code: string;
  name: string;
  level: DivisionLevel;
  parentCode: string | null;
  path?: { code: string; name: string }[];
}
export interface Compound {
  id: Uuid;
  name: string;
  kind: 'gatedMature' | 'openOrScattered';
  divisionCode: string;
  divisionName: string;
  address: string | null;
  households: number | null;
  location: GeoPosition | null;
}
export interface Grid {
  id: Uuid;
  code: string;
  name: string;
  level: 1 | 2;
  parentId: Uuid | null;
  divisionCode: string;
  compoundIds: Uuid[];
  leader: { userId: Uuid; name: string } | null;
  worker: { userId: Uuid; name: string } | null;
}
export interface ResolvedGrid {
  grid: { id: Uuid; code: string; name: string } | null;
  divisionCode: string | null;
  divisionName: string | null;
}
export interface Unit {
  id: Uuid;
  name: string;
  kind: 'department' | 'propertyCompany' | 'township' | 'other';
  areaCode: string | null;
}
export interface CalendarDay {
  date: string;
  kind: 'holiday' | 'makeUpWorkday';
  name: string;
}
export interface BusinessCalendar {
  /** Last day the published calendar covers; later dates are provisional. */
  knownUntil: string | null;
  items: CalendarDay[];
}
export const limitUnits = ['hour', 'workingHour', 'workingDay', 'calendarDay'] as const;
export type LimitUnit = (typeof limitUnits)[number];
export interface Limit {
  amount: number;
  unit: LimitUnit;
}
export interface Category {
  code: string;
  parentCode: string | null;
  level: number;
  name: string;
  nameEn: string | null;
  limit: Limit | null;
  filingTest: string;
  closingTest: string;
  evidenceRequired: boolean;
  responsibleUnit: Named | null;
  source: string;
  clause: string;
  jurisdiction: string | null;
  validFrom: string | null;
  isDefault: boolean;
}
export interface RuleSet {
  id: Uuid;
  /** `*` for everywhere, or the digits of the division it holds in. */
  jurisdiction: string;
  name: string;
  validFrom: string;
  source: string;
  clause: string;
  rules: { id: Uuid; key: string; amount: number; unit: LimitUnit; source: string; clause: string }[];
  categoryRules: { id: Uuid; categoryCode: string; limit: Limit; source: string; clause: string }[];
}

// --- tickets ---
export const ticketStatuses = [
  'submitted',
  'accepted',
  'dispatched',
  'inProgress',
  'objectionPending',
  'returned',
  'suspended',
  'resolved',
  'verifying',
  'closed',
  'disputed',
  'reopened',
  'rejected',
  'merged',
  'withdrawn',
  'archived',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];
export const channels = ['hotline', 'petition', 'visit', 'web', 'suggestionBox', 'jointTalk', 'gridPatrol', 'feed'] as const;
export type Channel = (typeof channels)[number];
export const queues = [
  'toAccept',
  'toDispatch',
  'objections',
  'requests',
  'dueSoon',
  'overdue',
  'toVerify',
  'disputed',
  'inProgress',
  'mine',
] as const;
export type Queue = (typeof queues)[number];
export interface QueueCount {
  queue: Queue;
  count: number;
  capped: boolean;
}
export type Urgency = 'ordinary' | 'lifeOrProperty';
export interface TicketRow {
  id: Uuid;
  number: string;
  revision: number;
  title: string;
  status: TicketStatus;
  round: number;
  channel: Channel;
  urgency: Urgency;
  categoryCode: string | null;
  categoryName: string | null;
  divisionCode: string;
  divisionName: string | null;
  compoundId: Uuid | null;
  compoundName: string | null;
  gridId: Uuid | null;
  gridName: string | null;
  leadUnitId: Uuid | null;
  leadUnitName: string | null;
  receivedAt: string;
  dueAt: string | null;
  dueProvisional: boolean;
  overdue: boolean;
  supervisionLevel: number;
  repeat: boolean;
  followerCount: number;
  confidential: boolean;
}
export const ticketActions = [
  'accept',
  'reject',
  'restore',
  'merge',
  'unmerge',
  'dispatch',
  'redispatch',
  'takeOn',
  'object',
  'decideObjection',
  'requestSuspension',
  'decideSuspension',
  'resume',
  'requestExtension',
  'decideExtension',
  'progress',
  'resolve',
  'verify',
  'decideDispute',
  'withdraw',
  'supervise',
  'remind',
  'addNote',
] as const;
export type TicketAction = (typeof ticketActions)[number];
export interface AllowedAction<A extends string = string> {
  action: A;
  allowed: boolean;
  code: string | null;
  reason: string | null;
}
export const outcomes = [
  'fixed',
  'partlyFixed',
  'explainedNoLegalBasis',
  'refusedWithReason',
  'planned',
  'referred',
  'duplicate',
  'withdrawn',
  'cannotVerify',
] as const;
export type Outcome = (typeof outcomes)[number];
export const rejectReasons = [
  'litigationOrArbitration',
  'alreadyInPetition',
  'secretOrPrivacy',
  'alreadyConcluded',
  'notPublicMatter',
  'disciplinaryMatter',
  'otherAuthority',
] as const;
export type RejectReason = (typeof rejectReasons)[number];
export interface Opinion {
  claim: string;
  facts: string;
  opinion: string;
  legalBasis: string;
}
export interface Attachment {
  id: Uuid;
  fileName: string;
  contentType: string;
  size: number;
  purpose: AttachmentPurpose;
  uploadedAt: string | null;
}
export type AttachmentPurpose = 'report' | 'before' | 'after' | 'evidence' | 'document';
export interface Reporter {
  name: string | null;
  phone: string | null;
  address: string | null;
}
export interface RelatedTicket {
  id: Uuid;
  number: string;
  title: string;
  status: TicketStatus;
}
export interface Rating {
  stars: number;
  solved: boolean | null;
  satisfied: boolean | null;
  comment: string | null;
}
/** As the API sends it: the row within. */
export interface TicketAnswer {
  ticket: TicketRow;
  revision: number;
  text: string;
  place: string | null;
  location: GeoPosition | null;
  coUnits: Named[];
  gridTaskId: Uuid | null;
  outcome: Outcome | null;
  reply: string | null;
  plannedOn: string | null;
  referredTo: string | null;
  opinion: Opinion | null;
  rejectReason: RejectReason | null;
  closedAt: string | null;
  disputeUntil: string | null;
  verification: 'callBack' | 'reporterConfirmation' | 'spotCheck' | 'unverified' | 'imported' | null;
  callBackAttempts: number;
  returnCount: number;
  extended: boolean;
  remindCount: number;
  rating: Rating | null;
  pending: {
    kind: 'extension' | 'suspension' | 'objection';
    requestedBy: string | null;
    requestedAt: string;
    reason: string;
    legalBasis: string | null;
    amount: number | null;
    resumeOn: string | null;
  } | null;
  reporter: { name: string | null; phone: string | null; anonymous: boolean; anonymised: boolean; confidential: boolean } | null;
  sourceSystem: string | null;
  sourceExternalId: string | null;
  opponents: number;
  parent: RelatedTicket | null;
  repeatOf: RelatedTicket | null;
  merged: RelatedTicket[];
  attachments: Attachment[];
  allowedActions: AllowedAction[];
}
/** The row and the facts in one, as the pages read it. */
export type TicketDetails = TicketRow & Omit<TicketAnswer, 'ticket'>;
export interface TicketReceipt {
  id: Uuid;
  number: string;
  status: TicketStatus;
  revision: number;
  queryCode?: string | null;
}
export interface TimelineEntry {
  at: string;
  action: string;
  from: TicketStatus | null;
  to: TicketStatus | null;
  actorName: string | null;
  actorRole: string | null;
  unitName: string | null;
  note: string | null;
  public: boolean;
  reasonCode: string | null;
}
export type ClockStepKind = 'start' | 'counted' | 'restDay' | 'holiday' | 'makeUpWorkday' | 'paused' | 'extension' | 'due' | 'rolled';
export interface ClockStep {
  date: string;
  kind: ClockStepKind;
  /** What has been counted so far, this line included: days, or minutes where the limit is in hours. */
  count: number;
  note: string;
}
export interface Clock {
  id: Uuid;
  kind: 'accept' | 'dispatch' | 'takeOn' | 'decideObjection' | 'handle' | 'verify' | 'decideDispute';
  round: number;
  startedAt: string;
  dueAt: string | null;
  stoppedAt: string | null;
  provisional: boolean;
  overdue: boolean;
  limit: Limit;
  paused: boolean;
  ruleKey: string;
  ruleSource: string | null;
  ruleClause: string | null;
  ruleJurisdiction: string | null;
  pauses: { from: string; until: string | null; reason: string }[];
  extension: { by: Limit; reason: string } | null;
  steps: ClockStep[];
}
export type LikenessReason = 'sameCategory' | 'nearCategory' | 'sameCompound' | 'near' | 'sameArea' | 'similarText';
export interface Duplicate {
  id: Uuid;
  number: string;
  title: string;
  status: TicketStatus;
  receivedAt: string;
  distanceMetres: number | null;
  similarity: number;
  reasons: LikenessReason[];
}
export interface BulkResult {
  results: {
    id: Uuid;
    number: string | null;
    ok: boolean;
    status: TicketStatus | null;
    revision: number | null;
    code: string | null;
    detail: string | null;
  }[];
}
export interface ReporterView {
  at: string;
  role?: string | null;
  actorName?: string | null;
  unitName: string | null;
  purpose: string;
  reason: string | null;
}
export interface AuditEntry {
  id: Uuid;
  at: string;
  actorName: string | null;
  actorRole: string | null;
  action: string;
  revision: number;
  reason: string | null;
  changes: unknown;
}
export interface SavedView {
  id: Uuid;
  name: string;
  query: string;
  shared: boolean;
  own: boolean;
}
export interface ReplyTemplate {
  id: Uuid;
  revision: number;
  title: string;
  text: string;
  categoryCode: string | null;
}
export interface NewTicket {
  channel: Channel;
  title: string;
  text: string;
  categoryCode: string | null;
  divisionCode: string | null;
  compoundId: Uuid | null;
  location: GeoPosition | null;
  place: string | null;
  urgency: Urgency;
  reporter: Reporter | null;
  confidential: boolean;
  receivedAt: string | null;
  attachmentIds: Uuid[];
}

// --- grid tasks ---
export const taskStatuses = [
  'planned',
  'assigned',
  'accepted',
  'inProgress',
  'submitted',
  'checked',
  'done',
  'cancelled',
  'reworked',
] as const;
export type TaskStatus = (typeof taskStatuses)[number];
export interface TaskRow {
  id: Uuid;
  number: string;
  revision: number;
  status: TaskStatus;
  title: string;
  catalogueItem: string;
  gridId: Uuid;
  gridName: string | null;
  ticketId: Uuid | null;
  ticketNumber: string | null;
  divisionCode: string;
  place: string | null;
  location: GeoPosition | null;
  dueAt: string | null;
  overdue: boolean;
  /** Assigned to the caller, or to nobody in one of the caller's grids. */
  mine: boolean;
  escalated: boolean;
  reworkCount: number;
  allowedActions: AllowedAction[];
}
export interface LedgerLine {
  at: string;
  action: string;
  from: TaskStatus | null;
  to: TaskStatus;
  actorRole: string;
  actorName: string | null;
  note: string | null;
}
/** As the API sends it: the row within. */
export interface TaskAnswer {
  task: TaskRow;
  revision: number;
  compoundId: Uuid | null;
  compoundName: string | null;
  createdAt: string;
  assigneeName: string | null;
  submittedAt: string | null;
  finishedAt: string | null;
  outcome: Outcome | null;
  reply: string | null;
  ledger: LedgerLine[];
}
export type TaskDetails = TaskRow & Omit<TaskAnswer, 'task'>;
export interface TaskReceipt {
  id: Uuid;
  number: string;
  status: TaskStatus;
  revision: number;
}

// --- public ---
export interface PublicConfig {
  jurisdictionCode: string;
  jurisdictionName: string;
  mapTileTemplate: string | null;
  mapAttribution: string | null;
  mapCenter: GeoPosition | null;
  privacyNotice: { controller: string; purpose: string; retentionMonths: number; contact: string };
}
export interface PublicReceipt {
  number: string;
  queryCode: string;
  dueAt: string | null;
  trackUrl: string;
}
export interface NearbyTicket {
  id: Uuid;
  number: string;
  title: string;
  status: TicketStatus;
  distanceMetres: number | null;
  followerCount: number;
  receivedAt: string;
}
export interface TrackedTicket {
  number: string;
  title: string;
  status: TicketStatus;
  statusText: string;
  round: number;
  receivedAt: string;
  dueAt: string | null;
  dueProvisional: boolean;
  unitName: string | null;
  timeline: { at: string; text: string; note: string | null }[];
  outcome: Outcome | null;
  reply: string | null;
  canConfirm: boolean;
  canDispute: boolean;
  canRate: boolean;
  canRemind: boolean;
  canWithdraw: boolean;
  disputeUntil: string | null;
  rating: Rating | null;
  viewsOfMyData: ReporterView[];
}

// --- imports ---
export const importFields = [
  'externalId',
  'reporterName',
  'title',
  'text',
  'receivedAt',
  'reply',
  'repliedAt',
  'followers',
  'opponents',
  'place',
  'phone',
  'category',
  'division',
  'channel',
  'ignore',
] as const;
export type ImportField = (typeof importFields)[number];
export type ImportState = 'uploaded' | 'validating' | 'ready' | 'committing' | 'done' | 'cancelled' | 'failed';
export interface ImportColumn {
  index: number;
  letter: string;
  /** Unique within the file. */
  heading: string;
  samples: string[];
  field: ImportField | null;
}
export interface ImportSettings {
  sourceSystem: string;
  divisionCode: string;
  categoryCode: string;
  channel: Channel;
}
export interface ImportTotals {
  rows: number;
  valid: number;
  invalid: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}
export interface ImportBatch {
  id: Uuid;
  revision: number;
  fileName: string;
  state: ImportState;
  sheet: string | null;
  headerRow: number;
  columns: ImportColumn[];
  settings: ImportSettings | null;
  totals: ImportTotals;
  /** 0 to 1, of the work under way. */
  progress: number;
  createdBy: string;
  createdAt: string;
  finishedAt: string | null;
  failure: { code: string; detail: string } | null;
  clearedAt: string | null;
}
export type ImportRowState = 'invalid' | 'valid' | 'created' | 'updated' | 'unchanged' | 'rejected';
export interface ImportRow {
  row: number;
  state: ImportRowState;
  cells: Record<string, string>;
  errors: { column: string; heading: string; code: string; detail: string; value: string }[];
  ticketId: Uuid | null;
}

// --- overview ---
export const rateKeys = [
  'responseRate',
  'resolutionRate',
  'satisfactionRate',
  'ratingParticipationRate',
  'handledOnTimeRate',
  'acceptedOnTimeRate',
] as const;
export type RateKey = (typeof rateKeys)[number];
export interface Overview {
  area: string;
  from: string;
  to: string;
  asOf: string;
  totals: {
    received: number;
    accepted: number;
    resolved: number;
    closed: number;
    open: number;
    overdue: number;
    supervised: number;
    imported: number;
  };
  rates: { key: RateKey; numerator: number; denominator: number; value: number | null; definition: string }[];
  byMonth: { month: string; received: number; closed: number; handledOnTime: number; handled: number }[];
  byArea: { code: string; name: string; received: number; open: number; overdue: number }[];
  byCategory: { code: string; name: string; received: number }[];
  byChannel: { channel: Channel; received: number }[];
}
export interface GridLoad {
  gridId: Uuid;
  received: number;
  open: number;
  overdue: number;
}
