import { type Answer, type Schemas, words } from './words';

export type ProviderKind = Schemas['ProviderKind'];
export type SignatoryKind = Schemas['SignatoryKind'];
export type AgreementAction = Schemas['AgreementAction'];
export type MemberRow = Answer<'MemberRow'>;
export type NewMember = Schemas['JoinAllianceCommand'];
export type AgreementRow = Answer<'AgreementRow'>;
export type AgreementDetails = Answer<'AgreementDetails'>;
export type AgreementLine = Answer<'AgreementLine'>;
export type AgreementText = Schemas['ReviseAgreementCommand'];
export type NewAgreement = Schemas['DraftAgreementCommand'];
export type AgreementReceipt = Answer<'AgreementReceipt'>;
export type AllianceOverview = Answer<'AllianceOverview'>;
export type AgreementCounts = Answer<'AgreementCounts'>;
export const providerKinds = words<ProviderKind>()([
  'functionalDepartment',
  'residentUnit',
  'newOrganisation',
  'massOrganisation',
  'talentTeam',
]);
export const signatoryKinds = words<SignatoryKind>()(['department', 'talentStudio', 'professionalAssociation', 'other']);

// --- the three lists ---
export type ServiceCategory = Schemas['ServiceCategory'];
export type ProjectTheme = Schemas['ProjectTheme'];
export type DemandCarrier = Schemas['DemandCarrier'];
export type DemandStatus = Schemas['DemandStatus'];
export type DemandRow = Answer<'DemandRow'>;
export type DemandDetails = Answer<'DemandDetails'>;
export type NewDemand = Schemas['CollectDemandCommand'];
export type CollectedDemand = Answer<'CollectedDemand'>;
export type ReferredDemand = Answer<'ReferredDemand'>;
export type HistoryEntry = Answer<'HistoryEntry'>;
export type RevealedContact = Answer<'RevealedContact'>;
export type ResourceStatus = Schemas['ResourceStatus'];
export type RegulatedWork = Schemas['RegulatedWork'];
export type ResourceRow = Answer<'ResourceRow'>;
export type ResourceDetails = Answer<'ResourceDetails'>;
export type ResourceText = Schemas['DraftResourceCommand'];
export type ResourceReceipt = Answer<'ResourceReceipt'>;
export type ServiceCounts = Answer<'ServiceCounts'>;
export type SlotRow = Answer<'SlotRow'>;
export type NewSlot = Schemas['OpenSlotCommand'];
export type ResourceMatch = Answer<'ResourceMatch'>;
export type DemandMatch = Answer<'DemandMatch'>;
export type MatchReason = Answer<'MatchReason'>;
export type MatchWeights = Answer<'MatchWeightsDetails'>;
export type NewWeights = Schemas['TuneMatchingCommand'];
export type ProjectStatus = Schemas['ProjectStatus'];
export type ProjectRow = Answer<'ProjectRow'>;
export type ProjectDetails = Answer<'ProjectDetails'>;
export type ProjectReceipt = Answer<'ProjectReceipt'>;
export type Delivery = Schemas['DeliverProjectCommand'];
export const serviceCategories = words<ServiceCategory>()([
  'publicService',
  'charity',
  'employmentAndStartup',
  'cultureAndSports',
  'talentService',
]);
export const projectThemes = words<ProjectTheme>()([
  'partyBuilding',
  'civilityBuilding',
  'povertyRelief',
  'socialGovernance',
  'livelihoodImprovement',
]);
/** Wishes of the residents' page and of tickets come in by their own ways. */
export const toldCarriers = [
  'gridSystem',
  'jointTalk',
  'station',
  'dualCheckIn',
  'suggestionBox',
  'liaisonVisit',
] as const satisfies readonly DemandCarrier[];
export const demandStatuses = words<DemandStatus>()([
  'collected',
  'triaged',
  'listed',
  'gapPublished',
  'matched',
  'ordered',
  'served',
  'confirmed',
  'closed',
  'merged',
  'declined',
  'withdrawn',
  'referred',
]);
export const resourceStatuses = words<ResourceStatus>()(['draft', 'offered', 'published', 'paused', 'expired', 'retired']);
export const regulatedWorks = words<RegulatedWork>()(['none', 'medical', 'legal', 'children']);
export const projectStatuses = words<ProjectStatus>()([
  'proposed',
  'claimOpen',
  'claimed',
  'confirmed',
  'scheduled',
  'inDelivery',
  'delivered',
  'rated',
  'closed',
  'claimLapsed',
  'declined',
  'cancelled',
  'failed',
]);
export const matchFactors = [
  'category',
  'theme',
  'words',
  'distance',
  'freeSlots',
  'ratings',
  'leastServed',
] as const satisfies readonly (keyof NewWeights)[];
