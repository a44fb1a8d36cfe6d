export { type Applicant, actingAs, getOwnApplicant, personIdOf } from './applicants/own-applicant.ts';
export { refuseAgent } from './applicants/refuse-agent.ts';
export { correctionsModule } from './corrections/module.ts';
export { intakeModule } from './module.ts';
