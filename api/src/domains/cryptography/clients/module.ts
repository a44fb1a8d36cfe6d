import { defineModule } from '../../../platform/kernel/index.ts';
import { CRYPTO_MENU } from '../../../platform/keys/index.ts';
import { creates, edits, moduleOf, withRecords } from '../../../platform/records/index.ts';
import { loadDemoClients } from './demo/load-demo.ts';
import { loadDemoCalls } from './demo/load-demo-calls.ts';
import { clientErrors } from './errors.ts';
import { clientNotices } from './notices.ts';
import { secretSettings } from './parameters.ts';
import { clientPermissions, RIGHTS } from './permissions.ts';
import { OPEN_STATES } from './register/client.flow.ts';
import { clientContent, clientForm, cryptoClient } from './register/client.record.ts';
import { CryptoClientResolver } from './register/client.resolver.ts';
import { clientBinding } from './register/client-binding.ts';
import { completeClient, completeContent } from './register/complete-client.ts';
import { wrongPublicKey } from './register/public-key.ts';
import { forgetNonces } from './service/nonce.ts';
import { mountService } from './service/routes.ts';
import { expireCalls } from './statistics/call-statistics.ts';
import { CryptoStatisticsResolver } from './statistics/statistics.resolver.ts';

const registering = creates(cryptoClient, clientForm, {
  name: 'registerCryptoClient',
  permission: RIGHTS.manage,
  doc: '登记客户系统 (03 §41.12)',
  start: 'register',
  complete: completeClient,
});
const editing = edits(cryptoClient, clientContent, {
  name: 'editCryptoClient',
  permission: RIGHTS.manage,
  doc: '修改未启用的客户系统；修改后须重新联调',
  states: OPEN_STATES,
  complete: completeContent,
});

/** 客户系统与密码服务 (03 §41.10, §41.12). */
export const cryptoClientsModule = defineModule(
  withRecords(
    [
      moduleOf(cryptoClient, {
        binding: clientBinding,
        operations: [...registering, ...editing, CryptoClientResolver],
      }),
    ],
    {
      name: 'crypto.clients',
      title: '客户系统与密码服务',
      permissions: clientPermissions,
      errors: clientErrors,
      notices: clientNotices,
      parameters: [secretSettings],
      valueChecks: { 'crypto.publicKey': wrongPublicKey },
      auditEvents: [
        { code: 'crypto.client.secret', title: '签发客户系统HMAC密钥' },
        { code: 'crypto.integrity-failure', title: '密文完整性校验失败' },
      ],
      jobs: [
        {
          name: 'crypto.forget-nonces',
          title: '清理密码服务的过期随机数',
          cron: '*/10 * * * *',
          concurrency: 1,
          run: async (ctx) => ({ 清理: await forgetNonces(ctx) }),
        },
        {
          name: 'crypto.expire-calls',
          title: '清理保管期满的密码服务调用记录',
          cron: '35 4 * * *',
          concurrency: 1,
          run: async (ctx) => ({ 清理: await expireCalls(ctx) }),
        },
      ],
      resolvers: [CryptoStatisticsResolver],
      menus: [
        {
          key: 'crypto-calls',
          title: '调用统计',
          route: '/crypto/calls',
          icon: 'BarChartOutlined',
          order: 954,
          group: CRYPTO_MENU,
          permissions: [RIGHTS.statistics],
        },
      ],
      routes: mountService,
      demo: async (ctx) => {
        await loadDemoClients(ctx);
        await loadDemoCalls(ctx);
      },
    },
  ),
);
