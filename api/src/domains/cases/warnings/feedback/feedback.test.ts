import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { actOnWarning, type SeenWarning, sweepAt, warningsOf } from '../../../../../test/warnings.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { instantOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { rulesInForce } from '../../../../platform/rules/index.ts';
import { warningKind } from '../rules/kind.ts';

let app: Product;
let cases: BuiltCase[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const WHY = { reasonCode: 'DATA_ERROR', reasonText: '该办件已线下办结，系统未回写' };

beforeAll(async () => {
  app = await product('warning_feedback', { now: '2026-05-18T02:00:00Z' });
  const clerk = await app.as('clerk_hk');
  cases = [];
  for (let n = 0; n < 5; n += 1) cases.push(await accept(clerk, await buildCase(system(), { only: ['M01'] })));
}, 60_000);
afterAll(() => app.close());

/** The warning of the whole case's promise that asks for something now. */
async function warned(n: number): Promise<SeenWarning> {
  const id = cases[n]?.id ?? '';
  const found = (await warningsOf(system(), id)).filter(
    (w) => w.recordId === id && w.limitKind === 'PROMISE' && !['RESOLVED', 'CLOSED'].includes(w.state),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} warnings`);
  return found[0];
}

const rule = async () => {
  const [found] = (await rulesInForce(system(), warningKind)).filter(({ key }) => key === 'L3-near');
  return found;
};

describe('a warning that is reported wrong', () => {
  it('needs a reason of ten characters, is turned down or upheld by somebody else, and keeps its rule silent', async () => {
    // 1 June, 17:30 is the end of the promise; three working days before it.
    await sweepAt(app, '2026-05-27', '17:30');
    const clerk = await app.as('clerk_hk');
    const chief = await app.as('chief_hk');
    expect(
      await actOnWarning(clerk, 'reportFalse', await warned(0), { reasonCode: 'DATA_ERROR', reasonText: '已经办结了' }),
    ).toMatchObject({
      result: 'FAILED',
      code: 'E-0005',
    });
    expect(await actOnWarning(clerk, 'reportFalse', await warned(0), WHY)).toMatchObject({ result: 'OK' });
    expect(await actOnWarning(clerk, 'uphold', await warned(0))).toMatchObject({ code: 'FORBIDDEN' });
    const reported = async () => {
      const { data } = await chief.run('query ($id: ID!) { warning(id: $id) { warning { reported } } }', {
        id: (await warned(0)).id,
      });
      return (data.warning as { warning: { reported: string | null } }).warning.reported;
    };
    expect(await reported()).toMatch(new RegExp(`^.+：.*${WHY.reasonText}`));
    expect(await actOnWarning(chief, 'reject', await warned(0), { reasonCode: 'RISK' })).toMatchObject({
      result: 'OK',
    });
    expect(await warned(0)).toMatchObject({ state: 'CONFIRMED' });
    expect(await reported()).toBeNull();
    const told = await firstRow<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N122' order by id desc limit 1`,
    );
    expect(told?.body).toContain('误报不成立');
    expect(await actOnWarning(clerk, 'resolve', await warned(0), { note: '已联系申请人办理' })).toMatchObject({
      result: 'OK',
    });
  }, 60_000);

  it('AC-04-04 upheld reports of three warnings become a suggestion, and its approval version 2 from the next day', async () => {
    const before = await rule();
    const [clerk, chief] = [await app.as('clerk_hk'), await app.as('chief_hk')];
    for (const n of [1, 2]) {
      const warning = await warned(n);
      await actOnWarning(clerk, 'reportFalse', warning, { ...WHY, note: '线下办结单 2026-18号' });
      expect(await actOnWarning(chief, 'uphold', await warned(n), { note: '属实' })).toMatchObject({ result: 'OK' });
      const [{ state, suppressed } = { state: '', suppressed: false }] = await rows<{
        state: string;
        suppressed: boolean;
      }>(system(), sql`select state, suppressed from warning where id = ${warning.id}`);
      expect([state, suppressed]).toEqual(['RESOLVED', true]);
    }
    expect(await rows(system(), sql`select id from rule_suggestion`)).toEqual([]);
    const third = await warned(3);
    await actOnWarning(clerk, 'reportFalse', third, WHY);
    await actOnWarning(chief, 'uphold', await warned(3));
    const suggestion = await firstRow<{
      id: string;
      difference: string;
      state: string;
      version: number;
      upheld: number;
    }>(system(), sql`select id, difference, state, proposed_version as version, upheld from rule_suggestion`);
    expect(suggestion).toMatchObject({ state: 'OPEN', version: 2, upheld: 3 });
    expect(suggestion?.difference).toContain('剩余时间 不超过 3 个工作日 → 剩余时间 不超过 1 个工作日');
    const [proposed] = await rows<{ id: string; version: number; note: string; writers: string[] }>(
      system(),
      sql`select id, version, note, edited_by as writers from rule_version where rule_id = ${before?.ruleId} and number = 2`,
    );
    expect(proposed?.note).toContain('误报成立3件');
    // 6.6 c: who upheld the last of them counts as its writer, and the approver reads so.
    expect(proposed?.writers).toEqual([requireUser(await chief.ctx()).userId]);
    expect(proposed?.note).toContain('末次由郑浩认定，须由他人审批');
    const officer = await app.as('city_officer');
    const approve = await officer.run(
      'mutation ($input: RecordActInput!) { advanceRuleVersions(input: $input) { ok rows { code message } } }',
      {
        input: {
          requestId: randomUUID(),
          action: 'approve',
          rows: [{ id: proposed?.id, version: proposed?.version }],
          note: '同意',
        },
      },
    );
    expect(approve.data.advanceRuleVersions).toMatchObject({ ok: 1 });
    expect((await rule())?.version).toBe(1);
    const detail = await clerk.run(
      'query ($id: ID!) { warning(id: $id) { conditionText reasons { text fact holds } feedback { verdict suggestionNo difference proposedVersion suggestionStateTitle } } }',
      { id: third.id },
    );
    expect(detail.data.warning).toMatchObject({
      reasons: expect.arrayContaining([{ text: '剩余时间 不超过 3 个工作日', fact: '3 个工作日', holds: true }]),
      feedback: [{ verdict: 'UPHELD', proposedVersion: 2, suggestionStateTitle: '已通过' }],
    });
    // The limit and its rule stay silent until the next deadline; other rules speak.
    await sweepAt(app, '2026-05-29', '17:30');
    expect((await rule())?.version).toBe(2);
    const of = (await warningsOf(system(), cases[1]?.id ?? '')).filter(
      (w) => w.recordId === cases[1]?.id && w.limitKind === 'PROMISE',
    );
    expect(of.map(({ ruleKey, state }) => [ruleKey, state])).toEqual([
      ['L3-near', 'RESOLVED'],
      ['L2-due', 'NOTIFIED'],
    ]);
  }, 60_000);

  it('is right when nobody says otherwise for five working days, and the history says so', async () => {
    const warning = await warned(4);
    app.clock.set(instantOf('2026-05-29', '17:31'));
    expect(await actOnWarning(await app.as('clerk_hk'), 'reportFalse', warning, WHY)).toMatchObject({ result: 'OK' });
    app.clock.set(instantOf('2026-06-05', '17:31'));
    await app.job('flow.expire');
    const [found] = (await warningsOf(system(), cases[4]?.id ?? '')).filter(({ id }) => id === warning.id);
    expect(found).toMatchObject({ state: 'RESOLVED', resolution: expect.stringContaining('默认误报成立') });
    expect(
      await rows(
        system(),
        sql`select verdict, verdict_by_name as by from warning_feedback where warning_id = ${warning.id}`,
      ),
    ).toEqual([{ verdict: 'UPHELD', by: expect.any(String) }]);
  }, 60_000);
});
