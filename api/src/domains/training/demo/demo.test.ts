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

const counts = async () => {
  const [found] = await rows<Record<string, number>>(
    system(),
    sql`select (select count(*)::int from training_change) as changes, (select count(*)::int from training_proposal) as proposals,
          (select count(*)::int from training_exit) as exits, (select count(*)::int from enrolment_round) as rounds,
          (select count(*)::int from training_institution) as institutions, (select count(*)::int from offsite_training) as elsewhere,
          (select count(*)::int from review_batch) as reviews`,
  );
  return found;
};
const runStates = () =>
  rows<{ state: string }>(system(), sql`select state from training_run order by id`).then((all) =>
    all.map(({ state }) => state),
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
});

describe('runs of the demonstration', () => {
  it('02 §26 there is a run in every state that acts lead to, each with trainees of two districts where it has any', async () => {
    expect(new Set(await runStates())).toEqual(
      new Set([
        'DRAFT',
        'DIST_REVIEW',
        'RETURNED',
        'CENTRE_RECHECK',
        'CONTRACTING',
        'READY',
        'RUNNING',
        'LESSONS_DONE',
        'COMPLETION_REVIEW',
        'COMPLETED',
        'SETTLED',
        'TERMINATED',
        'REJECTED',
        'CANCELLED',
      ]),
    );
    const districts = await rows<{ n: number }>(
      system(),
      sql`select count(distinct t.district_code)::int as n from run_trainee t
         where t.left_on is null and exists (select 1 from run_contract c where c.run_id = t.run_id) group by t.run_id`,
    );
    expect(districts.every(({ n }) => n === 2)).toBe(true);
  });

  it('02 §26 what has begun has lessons with their attendance, as far as they are over, and full hours', async () => {
    const found = await rows(
      system(),
      sql`select r.state, bool_and(s.published_at is not null) as published, sum(s.lesson_hours) = r.lesson_hours as full,
          count(*) filter (where s.taken_at is not null) > 0 as begun, count(*) filter (where s.taken_at is null and not s.cancelled) = 0 as over
        from training_run r join training_session s on s.run_id = r.id group by r.id order by r.state`,
    );
    const taught = { published: true, full: true, begun: true };
    expect(found).toEqual([
      ...[1, 2, 3].map(() => ({ state: 'COMPLETED', ...taught, over: true })),
      { state: 'COMPLETION_REVIEW', ...taught, over: true },
      { state: 'LESSONS_DONE', ...taught, over: true },
      { state: 'RUNNING', ...taught, over: false },
      { state: 'SETTLED', ...taught, over: true },
      { state: 'TERMINATED', ...taught, over: true },
    ]);
  });

  it('02 §26 completions are drafted, handed in and passed with results and certificates; a check is closed, another one asks for something', async () => {
    expect(
      await rows(
        system(),
        sql`select c.state, count(*) filter (where w.certificate_no is null)::int as waiting, bool_and(t.result is not distinct from 'COMPLETED') as completed
          from run_completion c join run_completion_row w on w.completion_id = c.id join run_trainee t on t.id = w.run_trainee_id
         group by c.id order by c.state`,
      ),
    ).toEqual([
      { state: 'DIST_REVIEW', waiting: 1, completed: false },
      { state: 'DRAFT', waiting: 1, completed: false },
      ...[1, 2, 3, 4].map(() => ({ state: 'PASSED', waiting: 1, completed: true })),
    ]);
    expect(
      await rows(
        system(),
        sql`select r.state as run, k.state from spot_check k join training_run r on r.id = k.run_id where r.state = 'RUNNING' order by k.checked_at`,
      ),
    ).toEqual([
      { run: 'RUNNING', state: 'CLOSED' },
      { run: 'RUNNING', state: 'RECTIFYING' },
    ]);
    expect(
      await rows(
        system(),
        sql`select 'amendment' as what, state from completion_amendment union all select 'order', state from spot_check_slot where extra order by 1`,
      ),
    ).toEqual([
      { what: 'amendment', state: 'DIST_REVIEW' },
      { what: 'order', state: 'PLANNED' },
    ]);
  });
});

const results = (state: string) =>
  rows(
    system(),
    sql`select p.display_name as name, r.assigned, r.valid, r.method, r.final, r.rank, r.outcome, r.decision, a.state
          from review_result r join review_batch_project p on p.id = r.batch_project_id join review_batch b on b.id = p.batch_id
          join project_application a on a.id = p.application_id where b.state = ${state} order by r.rank`,
  );

describe('the demonstration of expert reviews (02 §21.1)', () => {
  it('a batch whose results are filed has P1, P3 and P2 of the worked example', async () => {
    expect(await results('FILED')).toEqual([
      expect.objectContaining({ name: '无人机驾驶员', valid: 6, method: 'TRIM', final: '84.03', state: 'FILED_PASS' }),
      expect.objectContaining({ name: '数控车工', valid: 7, final: '70.00', outcome: 'PASS', state: 'FILED_PASS' }),
      expect.objectContaining({ name: '茶艺师', valid: 4, method: 'MEAN', final: '69.94', state: 'FILED_FAIL' }),
    ]);
  });

  it('one is confirmed, a veto in it overruled, its first project public and the second to be made so', async () => {
    expect(await results('CONFIRMED')).toEqual([
      expect.objectContaining({ final: '81.20', outcome: 'PASS', decision: 'OVERRULED', state: 'PUBLICITY' }),
      expect.objectContaining({ final: '78.50', outcome: 'PASS', state: 'REVIEWED' }),
    ]);
  });

  it('each step stands at its time: nothing was filed before it had been public, nothing scored after the end', async () => {
    const wrong = sql`select b.title from review_batch b join review_assignment a on a.batch_id = b.id join review_sheet s on s.assignment_id = a.id
                       where s.submitted_at > b.score_to
                      union all select a.project_name from project_filing f join project_application a on a.id = f.application_id
                       where f.filed_on <= a.publicity_to or a.publicity_from < a.created_at::date`;
    expect(await rows(system(), wrong)).toEqual([]);
  });

  it('one can be scored for a week, and an expert finds what he has scored before', async () => {
    const { data } = await (await app.as('city_officer')).run('{ reviewBatches { nodes { title state } } }');
    expect(data.reviewBatches).toEqual({
      nodes: expect.arrayContaining([{ title: '培训项目专家评审（演示）', state: 'SCORING' }]),
    });
    expect(await rows(system(), sql`select count(*)::int as n from review_batch`)).toEqual([{ n: 3 }]);
  });
});

describe('the demonstration, loaded again', () => {
  it('02 §26 adds nothing and changes no run', async () => {
    const before = { ...(await counts()), runs: await runStates() };
    await load();
    expect({ ...(await counts()), runs: await runStates() }).toEqual(before);
  }, 60_000);
});
