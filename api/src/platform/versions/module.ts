import { defineModule } from '../kernel/module.ts';
import { versionErrors } from './errors.ts';
import { SEALED_LISTS } from './sealed-versions.ts';
import { VersionResolver } from './version.resolver.ts';

/** 名单版本 (03 C-15): lists that went upward, frozen; for every line of business. */
export const versionsModule = defineModule({
  name: 'versions',
  title: '名单版本',
  resolvers: [VersionResolver],
  errors: versionErrors,
  sealedTables: [SEALED_LISTS],
});
