export { entitlementModule } from './module.ts';
export { findReported, listReportedPersons, type ReportedPlacement } from './placement/find-reported.ts';
