export { type EntitlementStanding, entitlementsOf, onCandidateSteps } from './candidates/standing.ts';
export { entitlementModule } from './module.ts';
export {
  findReported,
  findReportedAmong,
  listReportedPersons,
  type ReportedPlacement,
} from './placement/find-reported.ts';
