export { followUpModule } from './follow-up/module.ts';
