export { followUpModule } from './follow-up/module.ts';
export { reserveModule } from './reserve/module.ts';
export { subsidyModule } from './subsidy/module.ts';
