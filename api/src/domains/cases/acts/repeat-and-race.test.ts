import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Browser } from '../../../../test/access.ts';
import { buildCases, readCases } from '../../../../test/bulk-cases.ts';
import { act, pick, tryAct } from '../../../../test/case-acts.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
let colleague: Browser;
let officer: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const NAMED = { only: ['M01', 'M02'] } as const;
const RETURN = { reasonCode: 'R01' };

beforeAll(async () => {
  app = await product('race');
  [clerk, colleague, officer] = (await Promise.all(['clerk_hk', 'clerk_hk2', 'officer_hk'].map((n) => app.as(n)))) as [
    Browser,
    Browser,
    Browser,
  ];
});
afterAll(() => app.close());

const eventsOf = async (ids: readonly string[]) =>
  (
    await rows(
      system(),
      sql`select 1 from flow_event where record_type = 'case' and action <> 'submit' and record_id = any(${[...ids]}::uuid[])`,
    )
  ).length;

describe('repeats', () => {
  it('a double click gets the first result, at the same time or later, and acts once', async () => {
    const cases = await buildCases(system(), 2, NAMED);
    const input = { ...RETURN, requestId: randomUUID() };
    const both = await Promise.all([1, 2].map(() => act(officer, 'return', cases, input)));
    const later = await act(officer, 'return', cases, input);
    for (const result of [...both, later]) expect(result).toMatchObject({ ok: 2, skipped: 0, failed: 0 });
    expect(await eventsOf(cases.map((c) => c.id))).toBe(2);
  });

  it('the same request id with other input is E-IDEM-01 and changes nothing', async () => {
    const [first, second] = await buildCases(system(), 2, NAMED);
    if (!first || !second) throw new Error('nothing built');
    const requestId = randomUUID();
    await act(officer, 'return', [first], { ...RETURN, requestId });
    expect(await tryAct(officer, 'return', [second], { ...RETURN, requestId })).toMatchObject({ code: 'E-IDEM-01' });
    expect(await tryAct(officer, 'finish', [first], { confirmed: true, requestId })).toMatchObject({
      code: 'E-IDEM-01',
    });
    expect(await readCases(system(), [second.id])).toEqual([second]);
  });

  it('an act that was refused as a whole may be sent again under its id, and another person’s id is another id', async () => {
    const [one, other] = await buildCases(system(), 2, NAMED);
    if (!one || !other) throw new Error('nothing built');
    const requestId = randomUUID();
    expect(await tryAct(officer, 'return', [one], { requestId, reasonCode: 'R99' })).toMatchObject({ code: 'E-0005' });
    expect(
      await act(officer, 'return', [one], { requestId, reasonCode: 'R99', reasonText: '申请人要求撤回修改' }),
    ).toMatchObject({ ok: 1 });
    expect(await act(clerk, 'return', [other], { requestId, reasonCode: 'R01' })).toMatchObject({ ok: 1 });
  });

  it('a request id must be a UUID', async () => {
    const [one] = await buildCases(system(), 1, NAMED);
    const answer = await tryAct(officer, 'return', [one ?? { id: '', version: 1 }], { ...RETURN, requestId: '1' });
    expect(answer).toMatchObject({ code: 'BAD_INPUT', message: '请求编号格式不正确' });
  });
});

describe('clerks at the same time', () => {
  it('of two who act on one case one succeeds and the other is told that somebody was faster', async () => {
    for (const [built] of await Promise.all([1, 2, 3].map(() => buildCases(system(), 1, NAMED)))) {
      if (!built) throw new Error('nothing built');
      const results = await Promise.all([
        act(clerk, 'pass', [pick(built)]),
        act(colleague, 'return', [pick(built)], RETURN),
      ]);
      expect(results.reduce((n, r) => n + r.ok, 0)).toBe(1);
      const late = results.flatMap((r) => r.rows).find((r) => r.result !== 'OK');
      expect(['E-0503', 'E-0504']).toContain(late?.code);
      await expectSound(system(), 'case', [built.id]);
    }
  });

  it('random overlapping batches never wait for each other in a circle and act once on each case', async () => {
    const crew = [clerk, colleague, officer];
    const picks = fc.array(fc.uniqueArray(fc.nat({ max: 11 }), { minLength: 1, maxLength: 12 }), {
      minLength: 4,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(picks, async (batches) => {
        const cases = await buildCases(system(), 12, NAMED);
        const results = await Promise.all(
          batches.map((chosen, n) => {
            const rowsOf = chosen.flatMap((i) => cases[i] ?? []).map(pick);
            const action = n % 3 === 1 ? 'pass' : 'return';
            return act(crew[n % crew.length] ?? clerk, action, rowsOf, action === 'return' ? RETURN : {});
          }),
        );
        const touched = new Set(batches.flat()).size;
        expect(results.reduce((n, r) => n + r.ok, 0)).toBe(touched);
        expect(results.flatMap((r) => r.rows).every((r) => r.result === 'OK' || r.code === 'E-0504')).toBe(true);
        const ids = cases.map((c) => c.id);
        expect(await eventsOf(ids)).toBe(touched);
        await expectSound(system(), 'case', ids);
      }),
      { numRuns: 5, seed: 20260309, endOnFailure: true },
    );
  });
});
