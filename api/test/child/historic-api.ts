import { firstRow, sql } from '../../src/database/sql.ts';
import { proposeRun } from '../../src/domains/cases/historic/propose.ts';
import { modules } from '../../src/modules.ts';
import { loadActor } from '../../src/platform/access/index.ts';
import { bareApp } from '../bare-app.ts';

/** An API process that freezes a list of historic cases under the request id `REQUEST_ID`, as the city's officer asked. */
const { DATABASE_URL = '', REQUEST_ID = '', NOW = '', SEEN = '0' } = process.env;
const app = await bareApp({ url: DATABASE_URL, modules, now: NOW, env: { DEMO: 'true' } });
const system = app.context({ kind: 'SYSTEM', name: '测试' });
const officer = await firstRow<{ id: string }>(
  system,
  sql`select id from user_account where login_name = 'city_officer'`,
);
const actor = await loadActor(system, officer?.id ?? '');
if (!actor) throw new Error('no city officer');
await proposeRun(app.context(actor), {
  tool: 'RETURN',
  criteria: { before: '2026-01-01' },
  reasonCode: 'R08',
  seen: Number(SEEN),
  requestId: REQUEST_ID,
});
await app.close();
