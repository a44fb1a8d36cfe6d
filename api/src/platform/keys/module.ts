import { defineModule } from '../kernel/index.ts';
import { followSettings } from '../live/index.ts';
import { moduleOf, withRecords } from '../records/index.ts';
import { loadDemoKeys } from './demo/load-demo-keys.ts';
import { keyErrors } from './errors.ts';
import { keyHolders } from './holders.ts';
import { CRYPTO_MENU, storedKey } from './key.record.ts';
import { keyBinding } from './key-binding.ts';
import { KeysResolver } from './keys.resolver.ts';
import { REWRAP_JOB } from './move-keys.ts';
import { keyNotices } from './notices.ts';
import { ownColumns } from './own-data/own-columns.ts';
import { ownFiles } from './own-data/own-files.ts';
import { ownEnvelopes, ownSignatures } from './own-data/own-pairs.ts';
import { loadOwnKeys } from './own-keys.ts';
import { backupRetention, rotationReminder } from './parameters.ts';
import { keyPermissions, RIGHTS } from './permissions.ts';
import { endRebuild } from './reindex/follow-rebuild.ts';
import { ownIndexes } from './reindex/indexed-rows.ts';
import { RebuildResolver } from './reindex/rebuild.resolver.ts';
import { REBUILD_JOB, rebuildIndexes } from './reindex/rebuild-job.ts';
import { ROTATION_JOB, remindOfRotation } from './remind-rotation.ts';
import { asking, keyRequest } from './requests/request.record.ts';
import { requestBinding } from './requests/request-binding.ts';
import { rewrapReplaced } from './rewrap-job.ts';
import { endRings, KEYS_CHANGED } from './ring-of.ts';
import { rowCodes } from './row-codes.ts';
import { SEALED_KEYS } from './sealed-keys.ts';
import { seedKeys } from './seed-keys.ts';
import { watchProvider } from './watch-provider.ts';
import { wrappedKeys } from './wrapped-keys.ts';

/** Keys and their life (03 §41.4). */
export const keysModule = defineModule(
  withRecords(
    [
      moduleOf(storedKey, { binding: keyBinding }),
      moduleOf(keyRequest, { binding: requestBinding, operations: asking }),
    ],
    {
      name: 'keys',
      title: '密钥管理',
      resolvers: [KeysResolver, RebuildResolver],
      permissions: keyPermissions,
      parameters: [backupRetention, rotationReminder],
      errors: keyErrors,
      notices: keyNotices,
      sealedTables: [SEALED_KEYS],
      hooks: [wrappedKeys, rowCodes, ownColumns, ownFiles, ownSignatures, ownEnvelopes, ownIndexes].map((holder) =>
        keyHolders.join(holder),
      ),
      jobs: [
        { name: REWRAP_JOB, title: '密钥重加密', cron: '*/10 * * * *', concurrency: 1, run: rewrapReplaced },
        { name: REBUILD_JOB, title: '重建索引', cron: '*/10 * * * *', concurrency: 1, run: rebuildIndexes },
        { name: ROTATION_JOB, title: '密钥轮换提醒', cron: '0 9 * * *', concurrency: 1, run: remindOfRotation },
      ],
      menus: [
        {
          key: 'crypto-self-test',
          title: '密码自检',
          route: '/crypto-self-test',
          icon: 'CheckSquareOutlined',
          group: CRYPTO_MENU,
          order: 952,
          permissions: [RIGHTS.view],
        },
      ],
      auditEvents: [
        { code: 'key.compromise', title: '登记密钥泄露' },
        { code: 'key.rebuild-switch', title: '重建索引切换' },
        { code: 'key.rebuild-undo', title: '撤销重建索引' },
      ],
      background: async (app) => {
        await loadOwnKeys(app);
        const unfollow = await followSettings(app, KEYS_CHANGED, () => loadOwnKeys(app));
        const unwatch = watchProvider(app);
        return async () => {
          unwatch();
          await unfollow();
          endRings(app);
          endRebuild(app);
        };
      },
      seed: seedKeys,
      demo: loadDemoKeys,
    },
  ),
);
