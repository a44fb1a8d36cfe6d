import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { trainingModules } from '../index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
const load = async () => {
  for (const { demo } of trainingModules) await demo?.(system());
};
beforeAll(async () => {
  app = await product('training_demo', { now: '2026-03-09T09:00:00+08:00' });
  await load();
}, 600_000);
afterAll(() => app.close());

const counts = () =>
  rows(
    system(),
    sql`select (select count(*)::int from training_change) as changes, (select count(*)::int from training_proposal) as proposals,
          (select count(*)::int from training_exit) as exits, (select count(*)::int from enrolment_round) as rounds,
          (select count(*)::int from training_institution) as institutions, (select count(*)::int from offsite_training) as elsewhere`,
  );

describe('the demonstration of training (02 §26)', () => {
  it('has changes of an institution and of a project, each where somebody has to judge it', async () => {
    const LIST = '{ trainingChanges { nodes { targetType state summary } } }';
    const { data } = await (await app.as('officer_hk')).run(LIST);
    expect(data.trainingChanges).toEqual({
      nodes: [
        { targetType: 'PROJECT', state: 'DIST_REVIEW', summary: expect.stringContaining('人均收费') },
        { targetType: 'INSTITUTION', state: 'CENTRE_RECHECK', summary: expect.stringContaining('银行账号') },
      ],
    });
  });

  it('has a removal proposed by the district and a suspension by the centre', async () => {
    const LIST = '{ trainingProposals { nodes { kind targetName proposerOrg state } } }';
    const { data } = await (await app.as('city_officer')).run(LIST);
    expect(data.trainingProposals).toEqual({
      nodes: [
        {
          kind: 'REMOVE',
          targetName: '低压电工作业',
          proposerOrg: expect.stringContaining('虹口'),
          state: 'PROPOSED',
        },
        { kind: 'SUSPEND', targetName: '示范智能装备培训公司', proposerOrg: expect.any(String), state: 'PROPOSED' },
      ],
    });
  });

  it('has a trainee who asks to leave a round that closed since, and persons of whom the mirror is not sure', async () => {
    const { data } = await (await app.as('officer_hk')).run(
      '{ trainingExits { nodes { name state roundTitle enrolmentStateTitle reason } } }',
    );
    expect(data.trainingExits).toEqual({
      nodes: [
        {
          name: '林**',
          state: 'ASKED',
          roundTitle: '数控车工（晚间班）',
          enrolmentStateTitle: '审核通过',
          reason: expect.stringContaining('已就业'),
        },
      ],
    });
    const doubts = await (await app.as('city_officer')).run('{ identityDoubts { nodes { kind name enrolments } } }');
    expect(doubts.data.identityDoubts).toEqual({
      nodes: expect.arrayContaining([
        { kind: 'MISSING', name: '林**', enrolments: 1 },
        { kind: 'BAD', name: '孙**', enrolments: 0 },
      ]),
    });
  });

  it('has 生活补助 that its school is to pay, has paid and could not pay, and sheets in every state that acts lead to', async () => {
    const payouts = await rows<{ code: string; state: string; result: string | null }>(
      system(),
      sql`select s.district_code as code, s.state, f.result from living_payout f join subsidy_sheet s on s.id = f.sheet_id order by 1, 2`,
    );
    expect(payouts).toEqual([
      { code: '310109', state: 'CLOSED', result: 'PAID' },
      { code: '310109', state: 'PAYOUT_PENDING', result: null },
      { code: '310115', state: 'PAYOUT_BACK', result: 'FAILED' },
      { code: '310115', state: 'PAYOUT_REPORTED', result: 'FAILED' },
    ]);
    const sheets = await rows<{ run: string; states: string }>(
      system(),
      sql`select r.state as run, string_agg(s.state, ' ' order by s.district_code) as states from subsidy_sheet s
            join training_run r on r.id = s.run_id group by r.id order by r.planned_start desc`,
    );
    expect(sheets).toEqual([
      { run: 'COMPLETED', states: 'PAYOUT_PENDING PAYOUT_REPORTED' },
      { run: 'SETTLED', states: 'CLOSED REJECTED' },
      { run: 'COMPLETED', states: 'DRAFT PAYOUT_BACK' },
      { run: 'COMPLETED', states: 'DIST_REVIEW RETURNED' },
    ]);
  });

  it('has a reversal of a living subsidy that was paid, with a day of it to be recovered', async () => {
    const found = await rows<{ state: string; recovery: string; net: string; lines: number }>(
      system(),
      sql`select v.state, v.recovery_amount::text as recovery, v.net_total::text as net,
            (select count(*)::int from subsidy_ledger_line l where l.reversal_id = v.id) as lines from subsidy_reversal v`,
    );
    expect(found).toEqual([{ state: 'POSTED', recovery: '50.00', net: '-50.00', lines: 2 }]);
  });

  it('S19.1 statistics of an inspection are what the runs add up to; a project without runs has none', async () => {
    const LIST =
      '{ projectInspections { nodes { projectName figures { runsOpened studied completed satisfactionRate spotChecksDone } } } }';
    const { data } = await (await app.as('officer_hk')).run(LIST);
    const figures = new Map(
      (data.projectInspections as { nodes: { projectName: string; figures: unknown }[] }).nodes.map((n) => [
        n.projectName,
        n.figures,
      ]),
    );
    expect(figures.get('数控车工')).toEqual({
      runsOpened: 11,
      studied: 42,
      completed: 8,
      satisfactionRate: '100.00',
      spotChecksDone: 13,
    });
    expect(figures.get('物业管理员')).toEqual({
      runsOpened: 0,
      studied: 0,
      completed: 0,
      satisfactionRate: null,
      spotChecksDone: 0,
    });
  });

  it('has trainings elsewhere of two districts in every state that acts lead to', async () => {
    const found = await rows<{ state: string; districts: string[] }>(
      system(),
      sql`select state, array_agg(district_code order by district_code) as districts from offsite_training group by 1 order by 1`,
    );
    expect(found).toEqual([
      { state: 'CORRECTING', districts: ['310115'] },
      { state: 'CORRECTION_ASKED', districts: ['310109'] },
      { state: 'DRAFT', districts: ['310109'] },
      { state: 'PARTLY', districts: ['310109'] },
      { state: 'REFUSED', districts: ['310109'] },
      { state: 'REIMBURSED', districts: ['310109', '310115'] },
      { state: 'REIMB_PENDING', districts: ['310109'] },
      { state: 'VOID', districts: ['310109'] },
    ]);
  });

  it('loaded again, it adds nothing', async () => {
    const before = await counts();
    await load();
    expect(await counts()).toEqual(before);
  }, 60_000);
});
