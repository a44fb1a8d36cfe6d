export { subsidyModule } from './subsidy/module.ts';
