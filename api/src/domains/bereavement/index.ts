export { bereavementModule } from './module.ts';
