import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { buildSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { exchangeModule, sandboxEnvironment } from '../src/platform/exchange/index.ts';
import { seedIntegrations } from '../src/platform/exchange/integrations/seed-integrations.ts';
import type { BareApp } from './bare-app.ts';

/** The counterpart sandbox over real HTTP, configured as this app's case library, departments and SMS gateway. */
export interface Counterparts extends Sandbox {
  close(): Promise<void>;
}

/** @param elsewhere where a process of its own takes the counterparts' messages; this app's gateway without it */
export async function startCounterparts(app: BareApp, elsewhere?: string): Promise<Counterparts> {
  const gateway = Fastify({ genReqId: () => randomUUID(), forceCloseConnections: true });
  exchangeModule.routes?.(gateway, app);
  const productUrl = elsewhere ?? (await gateway.listen({ port: 0, host: '127.0.0.1' }));
  const sandbox = buildSandbox({ productUrl, now: () => app.clock.now() });
  Object.assign(app.config, sandboxEnvironment(await sandbox.server.listen({ port: 0, host: '127.0.0.1' })));
  await seedIntegrations(app.context({ kind: 'SYSTEM', name: '测试' }));
  return {
    ...sandbox,
    close: async () => {
      await sandbox.server.close();
      await gateway.close();
    },
  };
}
