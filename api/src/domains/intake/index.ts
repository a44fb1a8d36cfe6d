export { type Applicant, getOwnApplicant, personIdOf } from './applicants/own-applicant.ts';
export { correctionsModule } from './corrections/module.ts';
export { intakeModule } from './module.ts';
export { actingAs, type Applicant, getOwnApplicant, personIdOf } from './applicants/own-applicant.ts';
export { refuseAgent } from './applicants/refuse-agent.ts';
