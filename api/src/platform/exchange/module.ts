import type { App } from '../kernel/app.ts';
import { defineModule } from '../kernel/module.ts';
import { startBanList } from './bans/enforce-bans.ts';
import { loadDemoApps } from './demo/load-demo-apps.ts';
import { mountGateway } from './gateway/gateway.routes.ts';
import { forgetOldMessages } from './gateway/kept-message.ts';
import { forgetNonces } from './gateway/nonce.ts';
import { GATEWAY_REFUSALS } from './gateway/refusals.ts';
import { startDirectory } from './serve/directory.ts';
import { BROKEN, SEALED_DISTRIBUTIONS, SEALED_VERSIONS } from './serve/sealed-distributions.ts';
import { httpGetDriver, httpPostDriver } from './upstream/http-drivers.ts';
import { soapDriver } from './upstream/soap/soap-driver.ts';
import { viewDriver } from './upstream/view-driver.ts';
import { startViewPool } from './upstream/view-pool.ts';

/** Background part: who is banned, the directory in memory, and the connections to registered views. */
async function startTraffic(app: App): Promise<() => Promise<void>> {
  const stops = [await startBanList(app), await startDirectory(app), await startViewPool(app)];
  return async () => {
    for (const stop of stops.reverse()) await stop();
  };
}

export const exchangeModule = defineModule({
  name: 'exchange',
  title: '数据交换',
  errors: {
    ...Object.fromEntries(Object.entries(GATEWAY_REFUSALS).map(([code, { text }]) => [code, text])),
    'E-DX-19': BROKEN,
    'E-0101': '外部反馈报文校验失败：{字段}',
  },
  sealedTables: [SEALED_DISTRIBUTIONS, SEALED_VERSIONS],
  channelDrivers: [httpGetDriver, httpPostDriver, soapDriver, viewDriver],
  routes: mountGateway,
  background: startTraffic,
  demo: loadDemoApps,
  jobs: [
    {
      name: 'exchange.forget-nonces',
      title: '清理已过期的随机数',
      cron: '*/5 * * * *',
      run: async (ctx) => void (await forgetNonces(ctx)),
    },
    {
      name: 'exchange.forget-messages',
      title: '清理超过保存期的交换报文',
      cron: '30 3 * * *',
      run: async (ctx) => {
        await forgetOldMessages(ctx);
      },
    },
  ],
});
