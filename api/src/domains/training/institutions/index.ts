export { staffIndex } from './institution-cells.ts';
export { institutionsModule } from './module.ts';
export { coverageFaults, requireCoverage } from './qualifications/cover-until.ts';
export { inForce } from './qualifications/in-force.ts';
export { QUALIFICATION_RECORD, TEACHER_RECORD, VENUE_RECORD } from './record-types.ts';
export {
  onInstitutionDismissed,
  onInstitutionRemoved,
  onInstitutionSuspended,
  type RemovedInstitution,
  type StoppedInstitution,
} from './removal-hooks.ts';
export { requiredQualifications } from './required-qualifications.ts';
export { untilLater } from './suspension/period.ts';
