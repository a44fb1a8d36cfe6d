import { bareApp } from '../bare-app.ts';
import { probeAct } from '../probe-act.ts';

/** A node that takes one act (`REQUEST`) and stops for ever at `STOP`, until it is killed; it says when it is there. */
const { DATABASE_URL = '', REQUEST = '', STOP = '' } = process.env;
const app = await bareApp({ url: DATABASE_URL, modules: [] });
await probeAct(app, REQUEST, STOP === 'BEFORE_COMMIT' || STOP === 'BEFORE_ANSWER' ? STOP : undefined);
await app.close();
