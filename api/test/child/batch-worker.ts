import { modules } from '../../src/modules.ts';
import { runBatch } from '../../src/platform/batches/run-batch.ts';
import { bareApp } from '../bare-app.ts';

/** A worker: goes on with one batch (`BATCH_ID`) until its end, at the time `NOW`. */
const { DATABASE_URL = '', BATCH_ID = '', NOW = '' } = process.env;
const app = await bareApp({ url: DATABASE_URL, modules, now: NOW, env: { DEMO: 'true' } });
await runBatch(app.context({ kind: 'SYSTEM', name: '批量任务' }), BATCH_ID);
await app.close();
