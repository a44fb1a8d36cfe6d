export { restoreBackup } from './backup/restore-backup.ts';
export { type KeyHolder, keyHolders } from './holders.ts';
export { CRYPTO_MENU } from './key.record.ts';
export { keyOwners } from './key-owners.ts';
export { keysModule } from './module.ts';
export { loadOwnKeys } from './own-keys.ts';
export { ownRing } from './own-source.ts';
export { providerOf } from './provider-of.ts';
export { ringOf } from './ring-of.ts';
