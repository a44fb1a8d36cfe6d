export { correctionsModule } from './corrections/module.ts';
export { intakeModule } from './module.ts';
