export { type EntitlementStanding, entitlementsOf, onCandidateSteps } from './candidates/standing.ts';
export { entitlementModule } from './module.ts';
export {
  findReported,
  findReportedAmong,
  findStartedAmong,
  listReportedPersons,
  type ReportedPlacement,
} from './placement/find-reported.ts';
