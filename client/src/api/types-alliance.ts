import { type Answer, type Schemas, words } from './words';

export type ProviderKind = Schemas['ProviderKind'];
export type SignatoryKind = Schemas['SignatoryKind'];
export type AgreementAction = Schemas['AgreementAction'];
export type MemberRow = Answer<'MemberRow'>;
export type NewMember = Schemas['JoinAllianceCommand'];
export type AgreementRow = Answer<'AgreementRow'>;
export type NewAgreement = Schemas['DraftAgreementCommand'];
export type AgreementReceipt = Answer<'AgreementReceipt'>;
export type AgreementCounts = Answer<'AgreementCounts'>;
export const providerKinds = words<ProviderKind>()([
  'functionalDepartment',
  'residentUnit',
  'newOrganisation',
  'massOrganisation',
  'talentTeam',
]);
export const signatoryKinds = words<SignatoryKind>()(['department', 'talentStudio', 'professionalAssociation', 'other']);
