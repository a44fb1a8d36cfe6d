export { subsidyModule } from './subsidy/module.ts';
export { followUpModule } from './follow-up/module.ts';
