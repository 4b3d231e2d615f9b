import type { Answer, Schemas } from './words';

export type ServiceCategory = Schemas['ServiceCategory'];
export type ProjectTheme = Schemas['ProjectTheme'];
export type PublicDemand = Answer<'PublicDemand'>;
export type PublicResource = Answer<'PublicResource'>;
export type PublicResourceDetails = Answer<'PublicResourceDetails'>;
export type PublicSlot = Answer<'SlotRow'>;
export type PublicProject = Answer<'PublicProject'>;
export type PublicProjectDetails = Answer<'PublicProjectDetails'>;
export type RatedProject = Answer<'RatedProject'>;
export type RatedReceipt = Answer<'RatedReceipt'>;
export type NewRating = Schemas['RateProjectCommand'];
export type NewRequest = Schemas['RequestServiceCommand'];
export type RequestReceipt = Answer<'CollectedDemand'>;
export type TrackedRequest = Answer<'TrackedRequest'>;
export type PublicEvaluation = Answer<'PublicEvaluation'>;
export type PublicTotals = Answer<'PublicTotals'>;
export type FollowedDemand = Answer<'FollowedDemand'>;
