import { uplinkModule } from '../../src/domains/exchange/uplink/module.ts';
import { runTask } from '../../src/domains/exchange/uplink/tasks/run-task.ts';
import { bareApp } from '../bare-app.ts';
import { tableModule } from '../uplink-table.ts';

/** A worker of the uplink: goes on with one task (`TASK_ID`) until it has no more to send now, at the time `NOW`. */
const { DATABASE_URL = '', TASK_ID = '', NOW = '' } = process.env;
const app = await bareApp({
  url: DATABASE_URL,
  modules: [uplinkModule, tableModule],
  now: NOW,
  env: { EXCHANGE_LOOPBACK: 'true' },
});
await runTask(app.context({ kind: 'SYSTEM', name: '数据上行' }), TASK_ID);
await app.close();
