export { entitlementModule } from './module.ts';
