import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  IMPACT,
  limit,
  limitStaff,
  promise,
  putInForce,
  RECOUNT,
  REASON as reason,
} from '../../../../test/time-limits.ts';
import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let centre: Browser;
let officer: Browser;
let clerk: Browser;
let person = 7000;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  // Monday 9 March 2026, 10:00.
  app = await product('recount_single');
  ({ centre, officer, clerk } = await limitStaff(app));
}, 120_000);
afterAll(() => app.close());

/** One matter that somebody who has reported applies for alone (ADR 0034). */
async function applied(matter: string): Promise<BuiltCase> {
  person += 1;
  await accept(clerk, await buildCase(system(), { n: person, only: ['M01'] }));
  return buildCase(system(), { n: person, form: { singleMatter: matter } });
}
const accepted = async (matter: string) => accept(clerk, await applied(matter));

interface Clock {
  limit: string;
  due: string | null;
  withdrawn: boolean;
}
/** The promise and the legal limit of a case or a sub-case as their clocks have them. */
async function clocksOf(id: string): Promise<Record<string, Clock>> {
  const found = await rows<{
    kind: string;
    limit: string;
    due: SqlInstant | null;
    closed: boolean;
    withdrawn: boolean;
  }>(
    system(),
    sql`select kind, limit_value::float || ' ' || limit_unit as limit, due_at as due, withdrawn from flow_timer
         where record_id = ${id} and kind in ('PROMISE', 'LEGAL') order by kind`,
  );
  return Object.fromEntries(
    found.map(({ kind, due, ...rest }) => [kind, { ...rest, due: due && formatDateTime(toDate(due)) }]),
  );
}

async function recounted(changes: object[]) {
  const draft = await putInForce(centre, officer, changes);
  const { data } = await centre.run(IMPACT, { id: draft.id });
  expect((await centre.run(RECOUNT, { id: draft.id, reason, requestId: randomUUID() })).code).toBeUndefined();
  await app.job('time-limit.recount');
  return data.timeLimitImpact as {
    records: number;
    matters: { title: string; records: number }[];
    moves: { title: string; limit: string; limitBefore: string; limitAfter: string }[];
  };
}

describe('the whole of a single matter in recounts (ADR 0007)', () => {
  it('R4.1.1 a change of the matter reaches it and the matter in every bundle, one of the bundle does not', async () => {
    const single = await accepted('M05');
    const bundle = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
    const before = await clocksOf(bundle.id);
    const impact = await recounted([promise('M05', 4)]);
    expect(impact.moves.filter(({ title }) => title === single.caseNo)).toEqual([
      expect.objectContaining({ limit: '承诺时限', limitBefore: '10 个工作日', limitAfter: '4 个工作日' }),
    ]);
    expect(impact.matters).toEqual([{ title: '基本养老关系转移接续', records: 3 }]);
    expect(await clocksOf(single.id)).toMatchObject({ PROMISE: { limit: '4 WORKDAY', due: '2026-03-13 17:30:00' } });
    expect(await clocksOf(bundle.id)).toEqual(before);
    const own = await clocksOf(single.id);
    const wide = await recounted([promise('BUNDLE', 12)]);
    expect(wide.moves.map(({ title }) => title)).not.toContain(single.caseNo);
    expect(await clocksOf(single.id)).toEqual(own);
    expect(await clocksOf(bundle.id)).toMatchObject({ PROMISE: { limit: '12 WORKDAY' } });
    await expectSound(system(), 'case', [single.id, bundle.id]);
  }, 60_000);

  it('a legal limit that is set no longer is closed, said as such, and neither kept nor missed (ADR 0007)', async () => {
    const single = await accepted('M09');
    const impact = await recounted([limit('M09', 'LEGAL', null, { kind: 'LEGAL' })]);
    expect(impact.moves).toContainEqual(
      expect.objectContaining({ title: single.caseNo, limitBefore: '15 个工作日', limitAfter: '不设时限' }),
    );
    for (const id of [single.id, single.subCases[0]?.id ?? ''])
      expect(await clocksOf(id)).toMatchObject({
        LEGAL: { due: null, withdrawn: true },
        PROMISE: { withdrawn: false },
      });
    // Taken away for the matter, the promise for all matters holds in its place.
    await recounted([limit('M09', 'PROMISE', null, { kind: 'PROMISE' })]);
    expect(await clocksOf(single.id)).toMatchObject({ PROMISE: { limit: '15 WORKDAY', withdrawn: false } });
    await expectSound(system(), 'case', [single.id]);
  }, 60_000);

  it('§6.3 clockStart: a promise that counts from the submission begins for a single matter that waits', async () => {
    const waiting = await applied('M06');
    expect(await clocksOf(waiting.id)).toEqual({});
    await recounted([limit('M06', 'PROMISE', 6, { kind: 'PROMISE', clockStart: 'SUBMIT' })]);
    expect(await clocksOf(waiting.id)).toMatchObject({ PROMISE: { limit: '6 WORKDAY', due: '2026-03-17 17:30:00' } });
  }, 60_000);
});
