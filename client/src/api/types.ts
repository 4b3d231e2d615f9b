import { type Answer, type Schemas, words } from './words';

export type Uuid = string;
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
export type GeoPosition = Answer<'Location'>;

// --- access ---
export type Role = Schemas['Role'];
export type SessionUser = Answer<'SessionUser'>;
export type Session = Answer<'SessionDetails'>;
export type UserRow = Answer<'UserRow'>;
export type TemporaryPassword = Answer<'TemporaryPasswordReceipt'>;
export type UserImportResult = Answer<'ImportedUsers'>;
export type RolePermissions = Answer<'RoleDetails'>;
export type UserDetails = Answer<'UserDetails'>;
export type UserChange = Schemas['UpdateUserCommand'];
export type NewUser = Schemas['CreateUserCommand'];
export const roles = words<Role>()([
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
  'neighbourSteward',
  'departmentHandler',
  'propertyCompanyAgent',
  'allianceMemberAgent',
]);

// --- territory ---
export type Division = Answer<'DivisionRow'>;
export type NewDivision = Schemas['RegisterDivisionCommand'];
export type DivisionRetirement = Answer<'DivisionRetirement'>;
export type DivisionDetails = Answer<'DivisionDetails'>;
export type Compound = Answer<'CompoundDetails'>;
export type Grid = Answer<'GridRow'>;
export type GridDetails = Answer<'GridDetails'>;
export type GridCard = Answer<'GridCard'>;
export type Outline = Answer<'GeoJsonPolygon'>;
export type OutlineCheck = Answer<'OutlineCheck'>;
export type NewGrid = Schemas['LayGridCommand'];
export type GridChange = Schemas['RedrawGridCommand'];
export type GridReplacementPlan = Schemas['ReplaceGridCommand'];
export type GridImport = Answer<'GridImport'>;
export type NewCompound = Schemas['RegisterCompoundCommand'];
export type CompoundChange = Schemas['CorrectCompoundCommand'];
export type NeighbourGroup = Answer<'NeighbourGroupRow'>;
export type NeighbourGroupDetails = Answer<'NeighbourGroupDetails'>;
export type NewNeighbourGroup = Schemas['RegisterNeighbourGroupCommand'];
export type NeighbourGroupChange = Schemas['CorrectNeighbourGroupCommand'];
export type ChosenSteward = Schemas['ChooseStewardCommand'];
export type NeighbourSplitProposal = Answer<'NeighbourSplitProposal'>;
export type CoverageReport = Answer<'CoverageReport'>;
export type CoverageFault = Answer<'CoverageFaultRow'>;
export type CoverageFaultKind = Schemas['CoverageFaultKind'];
export type Unit = Answer<'UnitRow'>;
export type CalendarDay = Answer<'CalendarDayRow'>;
export type BusinessCalendar = Answer<'BusinessCalendarDetails'>;
export type LimitUnit = Schemas['LimitUnit'];
export type Limit = Answer<'Limit'>;
export type Category = Answer<'CategoryRow'>;
export type RuleSet = Answer<'RuleSetDetails'>;
export type NewRuleSet = Schemas['AdoptRuleSetCommand'];
export const limitUnits = words<LimitUnit>()(['hour', 'workingHour', 'workingDay', 'calendarDay']);

// --- tickets ---
export type TicketStatus = Schemas['TicketStatus'];
export type Channel = Schemas['IntakeChannel'];
export type Queue = Schemas['TicketQueue'];
export type QueueCount = Answer<'QueueCount'>;
export type Urgency = Schemas['Urgency'];
export type TicketRow = Answer<'TicketRow'>;
/** As the API sends it: the row within. */
export type TicketAnswer = Answer<'TicketDetails'>;
/** The row and the facts in one, as the pages read it. */
export type TicketDetails = TicketRow & Omit<TicketAnswer, 'ticket'>;
export type AllowedAction<Action extends string = string> = Omit<Answer<'ActionOption'>, 'action'> & { action: Action };
export type Outcome = Schemas['Outcome'];
export type RejectReason = Schemas['RejectReason'];
export type Attachment = Answer<'AttachmentRow'>;
export type AttachmentPurpose = Schemas['AttachmentPurpose'];
export type Rating = Answer<'Rating'>;
export type Reporter = Answer<'Contact'>;
export type TicketReceipt = Answer<'TicketReceipt'>;
export type RegisteredTicket = Answer<'RegisteredTicket'>;
export type TimelineEntry = Answer<'TimelineLine'>;
export type Clock = Answer<'ClockExplanation'>;
export type ClockStep = Answer<'DueDateStep'>;
export type ClockStepKind = Schemas['DueDateStepKind'];
export type Duplicate = Answer<'DuplicateRow'>;
export type BulkResult = Answer<'BulkResult'>;
export type ReporterView = Answer<'ReporterViewLine'>;
export type RevealPurpose = Schemas['RevealPurpose'];
export type AuditEntry = Answer<'AuditLine'>;
export type SavedView = Answer<'SavedViewRow'>;
export type ReplyTemplate = Answer<'ReplyTemplateRow'>;
/** Every member given, so that none is forgotten. */
export type NewTicket = {
  [Member in keyof Schemas['RegisterTicketCommand']]-?: Exclude<Schemas['RegisterTicketCommand'][Member], undefined>;
};
export const ticketStatuses = words<TicketStatus>()([
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
]);
export const channels = words<Channel>()(['hotline', 'petition', 'visit', 'web', 'suggestionBox', 'jointTalk', 'gridPatrol', 'feed']);
export const queues = words<Queue>()([
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
]);
export const outcomes = words<Outcome>()([
  'fixed',
  'partlyFixed',
  'explainedNoLegalBasis',
  'refusedWithReason',
  'planned',
  'referred',
  'duplicate',
  'withdrawn',
  'cannotVerify',
]);
export const rejectReasons = words<RejectReason>()([
  'litigationOrArbitration',
  'alreadyInPetition',
  'secretOrPrivacy',
  'alreadyConcluded',
  'notPublicMatter',
  'disciplinaryMatter',
  'otherAuthority',
]);
/** What a person at the desk may be offered; the rest of the document's actions are the reporter's or the system's. */
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
] as const satisfies readonly Schemas['TicketAction'][];
export type TicketAction = (typeof ticketActions)[number];

// --- grid tasks ---
export type TaskStatus = Schemas['GridTaskStatus'];
export type TaskRow = Answer<'GridTaskRow'>;
/** As the API sends it: the row within. */
export type TaskAnswer = Answer<'GridTaskDetails'>;
export type TaskDetails = TaskRow & Omit<TaskAnswer, 'task'>;
export type TaskReceipt = Answer<'GridTaskReceipt'>;
export type TaskItem = Answer<'TaskItem'>;
export type TaskBulkResult = Answer<'TaskBulkResult'>;
export const taskStatuses = words<TaskStatus>()([
  'planned',
  'assigned',
  'accepted',
  'inProgress',
  'submitted',
  'checked',
  'done',
  'reworked',
  'cancelled',
]);

// --- patrol plans, ledger, burden ---
export type PlanRow = Answer<'PatrolPlanRow'>;
export type PlanAnswer = Answer<'PatrolPlanDetails'>;
export type PlanDate = Answer<'PatrolPlanDate'>;
export type PlanPreview = Answer<'PatrolPlanPreview'>;
export type PlanReceipt = Answer<'PatrolPlanReceipt'>;
export type PlanPoint = Answer<'PatrolPoint'>;
export type NewPlan = Schemas['DrawUpPatrolPlanCommand'];
export type PlanChange = Schemas['ChangePatrolPlanCommand'];
export type PlanRecurrence = Answer<'PatrolRecurrence'>;
export type RestDayRule = Schemas['RestDayRule'];
export type LedgerRow = Answer<'LedgerRow'>;
export type LedgerFigures = Answer<'LedgerFigures'>;
export type LedgerMonth = Answer<'LedgerMonth'>;
export type LedgerSheet = Answer<'LedgerSheet'>;
export type SignOffReceipt = Answer<'SignOffReceipt'>;
export type Burden = Answer<'BurdenReport'>;
export type BurdenLoad = Answer<'BurdenLoad'>;
export const recurrenceKinds = words<Schemas['RecurrenceKind']>()(['daily', 'weekly', 'monthly']);
export const restDayRules = words<RestDayRule>()(['keep', 'skip', 'nextWorkingDay']);

export type GridWork = Answer<'GridWork'>;
export type NewTask = Schemas['PlanGridTaskCommand'];

// --- task catalogue ---
export type TaskClass = Schemas['TaskClass'];
export type FrequencyPeriod = Schemas['FrequencyPeriod'];
export type Catalogue = Answer<'CatalogueRow'>;
export type CatalogueDetails = Answer<'CatalogueDetails'>;
export type CatalogueItem = Answer<'CatalogueItemDetails'>;
export type CatalogueComparison = Answer<'CatalogueComparison'>;
export type CatalogueReceipt = Answer<'CatalogueReceipt'>;
export type NewCatalogueItem = Schemas['PutCatalogueItemCommand'];
export type Publication = Schemas['PublishCatalogueCommand'];
export const taskClasses = words<TaskClass>()([
  'basicInformation',
  'publicOpinion',
  'safetyHazards',
  'disputes',
  'policyPublicity',
  'publicServices',
  'safeCommunity',
  'emergency',
]);
export const frequencyPeriods = words<FrequencyPeriod>()(['day', 'week', 'month', 'quarter', 'year']);

// --- admissions ---
export type AdmissionStatus = Schemas['AdmissionStatus'];
export type AdmissionRow = Answer<'AdmissionRow'>;
/** As the API sends it: the row within. */
export type AdmissionAnswer = Answer<'AdmissionDetails'>;
export type AdmissionDetails = AdmissionRow & Omit<AdmissionAnswer, 'admission'>;
export type AdmissionReceipt = Answer<'AdmissionReceipt'>;
export type AdmissionText = Schemas['DraftAdmissionCommand'];
export type ImpactOpinion = Schemas['ImpactOpinion'];
export const admissionStatuses = words<AdmissionStatus>()([
  'draft',
  'submitted',
  'communityImpactReview',
  'gridOfficeReview',
  'govReview',
  'approved',
  'active',
  'suspended',
  'expired',
  'retired',
  'returnedForSupplement',
  'rejected',
  'emergencyTemporary',
  'lapsed',
]);
export const impactOpinions = words<ImpactOpinion>()(['bearable', 'bearableWithHelp', 'tooMuch']);
/** What a person may be offered; the rest of the document's actions are the system's. */
export const admissionActions = [
  'revise',
  'submit',
  'review',
  'recommend',
  'return',
  'approve',
  'reject',
  'admitForEmergency',
  'ratify',
  'lapse',
  'proveGuarantee',
  'retire',
] as const satisfies readonly Schemas['AdmissionAction'][];
export type AdmissionAction = (typeof admissionActions)[number];

// --- public ---
export type PublicCatalogue = Answer<'PublicCatalogue'>;
export type PublicCompound = Answer<'PublicCompound'>;
export type PublicCategory = Answer<'PublicCategory'>;
export type PublicConfig = Answer<'PublicConfig'>;
export type PublicReceipt = Answer<'PublicReceipt'>;
export type NearbyTicket = Answer<'NearbyTicket'>;
export type NewReport = Schemas['ReportTicketCommand'];
export type TrackedTicket = Answer<'TrackedTicket'>;

// --- imports ---
export type ImportField = Schemas['ImportField'];
export type ImportKind = Schemas['ImportKind'];
export type ImportState = Schemas['ImportState'];
export type ImportRowState = Schemas['ImportRowState'];
export type ImportBatch = Answer<'ImportBatchDetails'>;
export type ImportTotals = Answer<'ImportTotals'>;
export type ImportRow = Answer<'ImportRowDetails'>;
export type NewMapping = Schemas['MapImportColumnsCommand'];
export const importKinds = words<ImportKind>()([
  'tickets',
  'compounds',
  'grids',
  'staff',
  'neighbourGroups',
  'allianceMembers',
  'demands',
  'resources',
  'ticketUpdates',
  'units',
  'externalTotals',
  'calendarDays',
]);
export type NewAccounts = Answer<'NewAccounts'>;

// --- overview ---
export type Overview = Answer<'OverviewFigures'>;
export type GridLoad = Answer<'GridFigure'>;
