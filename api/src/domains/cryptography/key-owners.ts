import { defineModule } from '../../platform/kernel/index.ts';
import { keyOwners } from '../../platform/keys/index.ts';
import { KEY_OWNERS } from './systems.ts';

/** The twelve systems whose keys the platform keeps (03 §41.1). */
export const cryptoOwnersModule = defineModule({
  name: 'crypto-owners',
  title: '密码应用系统',
  hooks: [keyOwners.join(Object.entries(KEY_OWNERS).map(([id, title]) => ({ id, title })))],
});
