import { firstRow, rows, run, sql } from '../src/database/sql.ts';
import { sealInstitution } from '../src/domains/training/institutions/institution-cells.ts';
import { subsidyStandard } from '../src/domains/training/standards/standard.record.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { insertRecord } from '../src/platform/records/index.ts';
import type { Product } from './product.ts';
import { type Caller, publishedRound } from './training-rounds.ts';
import { approvedEnrolments, attended, contractingRun, timetabled } from './training-runs.ts';

const system = (app: Pick<Product, 'context'>): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const CITY = { orgPath: '/', districtCode: '310000' };

/** The standards of 02 §21.2 in force: two living subsidies, the central one. */
export async function publishedStandards(app: Product): Promise<void> {
  const ctx = system(app);
  const common = { unit: 'DAY', doc_no: '示例1号', doc_title: '测试标准' };
  const standards = [
    { ...common, kind: 'LIVING', amount: '50.00', valid_from: '2026-01-01', valid_to: '2026-06-30' },
    { ...common, kind: 'LIVING', amount: '55.55', valid_from: '2026-07-01', valid_to: '2026-12-31' },
    { ...common, kind: 'CENTRAL', unit: 'RUN', amount: '2000.00', valid_from: '2011-01-01' },
  ];
  await transaction(ctx, async (tx) => {
    const orgId = '00000000-0000-7000-8000-000000000000';
    for (const values of standards)
      await insertRecord(tx, subsidyStandard, values, { place: { ...CITY, orgId }, start: 'draft' });
    await run(tx, sql`update subsidy_standard set state = 'PUBLISHED'`);
  });
}

/** The account of a caller's institution, as it stands in the library. */
export async function withBank(app: Product, projectId: string): Promise<void> {
  const ctx = system(app);
  const found = await firstRow<{ id: string }>(
    ctx,
    sql`select institution_id as id from training_project where id = ${projectId}`,
  );
  if (!found) throw new Error('no project');
  const sealed = sealInstitution(ctx.app.keys, found.id, 'bankAccount', '6222000000000018');
  await run(
    ctx,
    sql`update training_institution set bank_owner = '示范培训中心', bank_name = '示范银行上海分行', bank_account = ${sealed},
          bank_account_masked = '************0018' where id = ${found.id}`,
  );
}

/** On which days of the run somebody was absent, by his place in it. */
const ABSENT: Readonly<Record<number, readonly string[]>> = {
  2: ['2026-06-22'],
  3: ['2026-07-01', '2026-07-02'],
  4: ['2026-07-10'],
  5: ['2026-06-22', '2026-06-23', '2026-07-01', '2026-07-02'],
};

/**
 * The run of 02 §21.2, completed: A, B, C of 虹口区, D and E of 浦东新区, with their days, certificates and results (F had left before it began).
 * Opening, lessons and completion are the matter of other tests.
 */
export async function completedRun(app: Product, caller: Caller): Promise<{ runId: string; trainees: string[] }> {
  const roundId = await publishedRound(app, caller, { openTo: '2026-06-20T17:00:00+08:00', minTrainees: 5 });
  const ids = [
    ...(await approvedEnrolments(app, roundId, '310109', 3)),
    ...(await approvedEnrolments(app, roundId, '310115', 2)),
  ];
  const { id: runId } = await contractingRun(app, caller, ids);
  await timetabled(app, runId);
  await attended(app, runId);
  const ctx = system(app);
  for (const [seq, days] of Object.entries(ABSENT))
    await run(
      ctx,
      sql`update training_attendance a set status = 'A', weight = 0 from training_session s, run_trainee t
           where s.id = a.session_id and t.id = a.run_trainee_id and s.run_id = ${runId} and t.seq = ${Number(seq)}
             and s.day = any(${[...days]}::date[])`,
    );
  await run(
    ctx,
    sql`update run_trainee set result = case when seq = 5 then 'NOT_COMPLETED' else 'COMPLETED' end,
          certificate = jsonb_build_object('type', 'LEVEL', 'no', 'C-' || seq, 'date', '2026-07-12') where run_id = ${runId}`,
  );
  await run(
    ctx,
    sql`update training_run set state = 'COMPLETED', actual_start = planned_start, actual_end = planned_end where id = ${runId}`,
  );
  await run(
    ctx,
    sql`insert into run_completion (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, completion_no, run_id,
          institution_id, passed_on)
        select gen_random_uuid(), now(), now(), 'PASSED', now(), org_id, org_path, district_code, 'JK' || right(run_no, 20), id,
          institution_id, '2026-07-13' from training_run where id = ${runId}`,
  );
  const found = await rows<{ id: string }>(ctx, sql`select id from run_trainee where run_id = ${runId} order by seq`);
  return { runId, trainees: found.map(({ id }) => id) };
}
