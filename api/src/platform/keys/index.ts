export { type KeyHolder, keyHolders } from './holders.ts';
export { keysModule } from './module.ts';
export { ringOf } from './ring-of.ts';
