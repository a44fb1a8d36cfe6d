export { reserveModule } from './reserve/module.ts';
