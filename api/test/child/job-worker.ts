import { modules } from '../../src/modules.ts';
import { runJob } from '../../src/platform/jobs/index.ts';
import { bareApp } from '../bare-app.ts';

/** A worker: runs one job (`JOB`) once, at the time `NOW`, as the scheduler would in a process of its own. */
const { DATABASE_URL = '', JOB = '', NOW = '' } = process.env;
const app = await bareApp({ url: DATABASE_URL, modules, now: NOW, env: { DEMO: 'true' } });
process.stdout.write('ready\n');
await runJob(app, JOB);
await app.close();
