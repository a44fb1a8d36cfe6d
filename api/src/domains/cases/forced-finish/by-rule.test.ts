import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, pushesOf } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
let _chief: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Signs in anew: the clock moves beyond every session. */
async function freshStaff(): Promise<void> {
  clerk = await app.as('clerk_hk');
  _chief = await app.as('chief_hk');
}

beforeAll(async () => {
  // Monday 2 March 2026, 10:00.
  app = await product('forced_by_rule', { now: '2026-03-02T02:00:00Z' });
  await freshStaff();
}, 120_000);
afterAll(() => app.close());

const acceptedCase = async (): Promise<BuiltCase> => accept(clerk, await buildCase(system(), { only: ['M01', 'M02'] }));
const subCase = (built: BuiltCase, matter: string) => {
  const found = built.subCases.find(({ matterCode }) => matterCode === matter);
  if (!found) throw new Error(`no ${matter}`);
  return { caseId: built.id, subCaseId: found.id, version: found.version };
};
const noticesOf = (template: string, like: string) =>
  rows<{ body: string }>(
    system(),
    sql`select distinct body from notification where template_code = ${template} and body like ${`%${like}%`} order by body`,
  );

/** What a rule does that a district writes. */
const body = {
  mode: 'AUTO',
  finishAs: 'FINISHED_TERMINATED',
  reasonCode: 'L01',
  graceWorkdays: 3,
  requireApproval: false,
  basisText: '本区强制办结规则第一条',
};

describe('R4.4.1 forced finish by rule', () => {
  it('AC-04-08 finishes a matter overdue by 15 working days after a level-1 warning, two reminders and the grace, never before', async () => {
    await freshStaff();
    const built = await acceptedCase();
    const { subCaseId } = subCase(built, 'M02');
    const bjNo = built.subCases.find(({ id }) => id === subCaseId)?.bjNo ?? '';
    await run(
      system(),
      sql`update sub_case set promise_due_at = '2026-03-10T09:30:00Z', legal_due_at = null where id = ${subCaseId}`,
    );
    const stateOf = async () =>
      (await readBuilt(system(), built.id)).subCases.find(({ id }) => id === subCaseId)?.state;
    const sweepOn = async (day: string) => {
      app.clock.set(new Date(`${day}T01:05:00Z`));
      await app.job('forced-finish.sweep');
    };
    // 14 working days over: no rule fits. 15 over, without a warning: nothing happens however long it takes.
    await sweepOn('2026-03-30');
    await sweepOn('2026-04-01');
    expect(await noticesOf('N83', bjNo)).toEqual([]);
    await app.job('warning.sweep');
    await sweepOn('2026-04-02');
    await app.job('forced-finish.sweep');
    expect((await noticesOf('N83', bjNo)).length).toBe(1);
    await sweepOn('2026-04-03');
    expect((await noticesOf('N83', bjNo)).map(({ body }) => body)).toMatchObject([
      expect.stringContaining('第1次提醒'),
      expect.stringContaining('第2次提醒'),
    ]);
    // 4–6 April is 清明: three working days after the 3rd are the 7th, 8th and 9th.
    await sweepOn('2026-04-09');
    expect(await stateOf()).toBe('ACCEPTED');
    await sweepOn('2026-04-10');
    expect(await stateOf()).toBe('FINISHED_TERMINATED');
    await sweepOn('2026-04-13');
    const events = await rows<{ actor: string; details: { rule?: { version: number }; basis?: string } }>(
      system(),
      sql`select actor_type as actor, details from flow_event where record_id = ${subCaseId} and action = 'forceTerminate'`,
    );
    expect(events).toMatchObject([{ actor: 'SYSTEM', details: { rule: { version: 1 } } }]);
    const basis = events[0]?.details.basis;
    const done = (await pushesOf(system(), built.id)).filter(({ kind, title }) => kind === 'DONE' && title === bjNo);
    expect(done).toMatchObject([{ payload: { doneresult: 3, exitres: basis } }]);
    expect((await noticesOf('N80', bjNo)).length).toBe(1);
    await app.job('archive.build');
    const archive = await firstRow<{ state: string }>(
      system(),
      sql`select state from electronic_archive where case_id = ${built.id}`,
    );
    expect(archive?.state).toBe('DONE');
    await freshStaff();
    const { data } = await clerk.run(
      'query ($id: ID!) { caseForcedFinishes(caseId: $id) { id ruleTitle followUpTitles } }',
      { id: built.id },
    );
    const [request] = data.caseForcedFinishes as { id: string; ruleTitle: string; followUpTitles: string[] }[];
    expect(request).toMatchObject({
      ruleTitle: expect.stringContaining('第1版'),
      followUpTitles: ['联系申请人说明情况'],
    });
    const completed = await clerk.run(
      'mutation ($id: ID!) { completeForcedFollowUp(id: $id, note: "已电话告知申请人") { followUpNote } }',
      { id: request?.id },
    );
    expect(completed.data.completeForcedFollowUp).toContainEqual({ followUpNote: '已电话告知申请人' });
  }, 120_000);

  it('is a kind of rules with versions: the five are shipped, and a draft shows which open matters it would fit', async () => {
    const open = await acceptedCase();
    await run(
      system(),
      sql`update sub_case set promise_due_at = ${new Date('2026-03-20T09:30:00Z')}, legal_due_at = null
           where id = ${subCase(open, 'M02').subCaseId}`,
    );
    const officer = await app.as('officer_hk');
    const { data } = await officer.run('{ rules(kind: "forced-finish") { nodes { key } } }');
    const rules = (data.rules as { nodes: { key: string }[] }).nodes;
    expect(rules.map(({ key }) => key).sort()).toEqual([
      'FF-DECEASED',
      'FF-MOVED',
      'FF-OVERDUE',
      'FF-REJECTED',
      'FF-SUPPLEMENT',
    ]);
    const condition = {
      and: [
        { field: 'matter', op: 'eq', value: 'M02' },
        { field: 'overdueWorkdays', op: 'gte', value: 1 },
      ],
    };
    const input = { kind: 'forced-finish', title: '党员组织关系转移超期', condition, body };
    const effect = await officer.run(
      'query ($input: RuleContentInput!) { ruleEffect(input: $input) { matchingNow rows { cells change link } } }',
      { input },
    );
    expect(effect.data.ruleEffect).toMatchObject({
      matchingNow: expect.any(Number),
      rows: expect.arrayContaining([
        expect.objectContaining({
          change: 'NEW',
          link: `/cases/${open.id}`,
          cells: expect.arrayContaining(['党员组织关系转移']),
        }),
      ]),
    });
  }, 60_000);

  it('R4.4.2 the effect of a rule goes on in the background where an answer would take longer than two seconds', async () => {
    await freshStaff();
    await acceptedCase();
    const officer = await app.as('officer_hk');
    const condition = { and: [{ field: 'overdueWorkdays', op: 'gte', value: 0 }] };
    const input = { kind: 'forced-finish', title: '全部未办结事项', condition, body };
    const PARTS = 'matchingNow counts { new gone same } rows { cells change }';
    const EFFECT = `query ($input: RuleContentInput!) { ruleEffect(input: $input) { ${PARTS} } }`;
    const at = performance.now.bind(performance);
    let late = 0;
    const slow = jest.spyOn(performance, 'now').mockImplementation(() => {
      late += 3_000;
      return at() + late;
    });
    try {
      expect((await officer.run(EFFECT, { input })).code).toBe('E-RULE-07');
    } finally {
      slow.mockRestore();
    }
    const started = await officer.run(
      'mutation ($input: RuleContentInput!) { startRuleReplay(input: $input, days: 30) { id } }',
      { input },
    );
    const { id } = started.data.startRuleReplay as { id: string };
    await app.job('rule.replay', { replayId: id });
    const { data } = await officer.run(
      `query ($id: ID!) { ruleReplay(id: $id) { state done total effect { ${PARTS} } } }`,
      { id },
    );
    const atOnce = (await officer.run(EFFECT, { input })).data.ruleEffect as { counts: { new: number } };
    expect(atOnce.counts.new).toBeGreaterThan(0);
    expect(data.ruleReplay).toMatchObject({ state: 'DONE', effect: atOnce });
  }, 60_000);
});
