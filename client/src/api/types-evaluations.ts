import { type Answer, type Schemas, words } from './words';

export type ContributionKind = Schemas['ContributionKind'];
export type ContributionRow = Answer<'ContributionRow'>;
export type EvaluationAction = Schemas['EvaluationAction'];
export type EvaluationBand = Schemas['EvaluationBand'];
export type EvaluationStatus = Schemas['EvaluationStatus'];
export type ItemMeasure = Schemas['ItemMeasure'];
export type YearStep = Schemas['YearStep'];
export type EvaluationProgress = Answer<'EvaluationProgress'>;
export type EvaluationRow = Answer<'EvaluationRow'>;
export type EvaluationDetails = Answer<'EvaluationDetails'>;
export type EvaluationReceipt = Answer<'EvaluationReceipt'>;
export type EvaluationsAdvanced = Answer<'EvaluationsAdvanced'>;
export type ItemScore = Answer<'ItemScore'>;
export type MemberScore = Answer<'MemberScore'>;
export type ScoredRecord = Answer<'ScoredRecord'>;
export type SchemeRow = Answer<'SchemeRow'>;
export type SchemeDetails = Answer<'SchemeDetails'>;
export type SchemeItem = Answer<'SchemeItem'>;
export type SchemeReceipt = Answer<'SchemeReceipt'>;
export type SchemeText = Schemas['ReviseEvaluationSchemeCommand'];
export const contributionKinds = words<ContributionKind>()([
  'projectDelivered',
  'hoursServed',
  'peopleServed',
  'rated',
  'claimLapsed',
  'cancelledAfterConfirmation',
  'meetingAttended',
  'meetingMissed',
  'promiseKept',
  'promiseBroken',
]);
export const evaluationBands = words<EvaluationBand>()(['excellent', 'good', 'fit', 'weak']);
export const evaluationStatuses = words<EvaluationStatus>()([
  'collecting',
  'scored',
  'noticed',
  'appealed',
  'decided',
  'final',
  'published',
]);
export const itemMeasures = words<ItemMeasure>()(['count', 'sum', 'average', 'share']);
