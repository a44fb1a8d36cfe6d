export { recuperationModule } from './module.ts';
