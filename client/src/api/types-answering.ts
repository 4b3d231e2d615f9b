import { type Answer, type Schemas, words } from './words';

export type ReportStatus = Schemas['ReportStatus'];
export type ReportAction = Schemas['ReportAction'];
export type ReportRow = Answer<'ReportRow'>;
export type ReportDetails = Answer<'ReportDetails'>;
export type ReportFigures = Answer<'ReportFigures'>;
export type ReportReceipt = Answer<'ReportReceipt'>;
export type NewReport = Schemas['DraftReportCommand'];
export type CommentRow = Answer<'CommentRow'>;
export type RaisedAs = Schemas['RaisedAs'];
export type RaisedMatter = Answer<'RaisedMatter'>;
export type RaisedReceipt = Answer<'RaisedReceipt'>;
export type VisitRow = Answer<'VisitRow'>;
export type NewVisit = Schemas['NoteVisitCommand'];
export type BrandRow = Answer<'BrandRow'>;
export type NewBrand = Schemas['FoundBrandCommand'];
export type BrandReceipt = Answer<'BrandReceipt'>;
export type MemberContactRow = Answer<'MemberContactRow'>;

export const reportStatuses = words<ReportStatus>()(['draft', 'published', 'withdrawn']);
export const raisedAs = words<RaisedAs>()(['demand', 'ticket']);
