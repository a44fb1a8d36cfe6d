import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';

let app: Product;
let here: BuiltCase;
let stranger: Browser;
let hit: { id: string; version: number };
let plan: { id: string; version: number };
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('locks', { now: '2026-03-02T02:00:00Z' });
  here = await accept(await app.as('clerk_hk'), await buildCase(system(), { n: 95_001, only: ['M01', 'M02'] }));
  await buildCase(system(), { n: 95_001, only: ['M01'] });
  await app.job('offline.follow');
  stranger = await app.as('clerk_pd');
  hit = await one(sql`select id, version from duplicate_hit where matched_case_id = ${here.id}`);
  plan = await one(sql`select id, version from auto_finish_plan where case_id = ${here.id}`);
}, 60_000);
afterAll(() => app.close());

async function one(query: ReturnType<typeof sql>) {
  const found = await firstRow<{ id: string; version: number }>(system(), query);
  if (!found) throw new Error('nothing there');
  return found;
}

const act = (mutation: string, type: string, input: object) => async (browser: Browser) => {
  const { data, code } = await browser.run(
    `mutation ($input: ${type}!) { out: ${mutation}(input: $input) { rows { code } } }`,
    { input: { requestId: randomUUID(), ...input } },
  );
  return code ?? (data.out as { rows: { code: string }[] }).rows[0]?.code;
};
const subCase = () => here.subCases.find(({ matterCode }) => matterCode === 'M02') ?? here;
const picked = ({ id, version }: { id: string; version: number }) => [{ id, version }];

/** Acts upon records of another district, each by the way that its page takes. */
const ACTS: Readonly<Record<string, (browser: Browser) => Promise<string | undefined>>> = {
  'a case': (browser) =>
    act('advanceCases', 'ActInput', { action: 'requestSupplement', rows: picked(here), reasonText: '请补交材料原件' })(
      browser,
    ),
  'a sub-case': (browser) =>
    act('advanceSubCases', 'ActInput', { action: 'terminateHere', rows: picked(subCase()), reasonCode: 'F06' })(
      browser,
    ),
  'a duplicate': (browser) =>
    act('advanceDuplicateHits', 'RecordActInput', { action: 'tell', rows: picked(hit), reasonCode: 'PHONE' })(browser),
  'a plan': async (browser) => {
    const input = {
      requestId: randomUUID(),
      planId: plan.id,
      version: plan.version,
      kind: 'FINISH_NOW',
      reasonCode: 'OTHER',
      reasonText: '申请人已在外区办结',
    };
    const { code } = await browser.run(
      'mutation ($input: InterveneInput!) { interveneAutoFinish(input: $input) { id } }',
      { input },
    );
    return code;
  },
};

/** Settles once somebody waits for a lock; never where the attempt is answered before. */
async function waitsForLock(answered: () => boolean): Promise<string> {
  const waiting = () =>
    firstRow(
      system(),
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
  await until(async () => answered() || (await waiting()) !== undefined);
  return answered() ? new Promise(() => undefined) : 'waited for the lock';
}

describe.each(Object.keys(ACTS))('%s of another district', (what) => {
  it('is answered as absent without waiting for its lock, which who may not see it never takes; audited (00-common)', async () => {
    const attempt = ACTS[what];
    if (!attempt) throw new Error(what);
    const underLocks = () =>
      transaction(system(), async (tx) => {
        await run(tx, sql`select 1 from one_thing_case where id = ${here.id} for update`);
        await run(tx, sql`select 1 from sub_case where case_id = ${here.id} for update`);
        await run(tx, sql`select 1 from duplicate_hit where id = ${hit.id} for update`);
        await run(tx, sql`select 1 from auto_finish_plan where id = ${plan.id} for update`);
        let answered = false;
        const answer = attempt(stranger).finally(() => {
          answered = true;
        });
        const late = waitsForLock(() => answered);
        expect(await Promise.race([answer, late])).toBe('NOT_FOUND');
      });
    expect(await auditOf(system(), ['access.out-of-scope'], underLocks, 1)).toMatchObject([{ ok: false }]);
  }, 20_000);
});
