import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { freshProfile } from '../../../../test/training.ts';
import { applied, fileOf, somebodyOf } from '../../../../test/training-applications.ts';
import { enrolled } from '../../../../test/training-enrolments.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { buildCaller, type Caller, publishedRound, roundState } from '../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { moveRounds } from '../rounds/windows.ts';

let app: Product;
let district: Browser;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_proposals', { now: '2026-05-04T10:00:00+08:00' });
  district = await app.as('officer_hk');
  city = await app.as('city_officer');
}, 60_000);
afterAll(() => app.close());

const PROPOSE = 'mutation ($input: TrainingProposalInput!) { proposeToCity(input: $input) { id state proposerOrg } }';
const ACT =
  'mutation ($input: RecordActInput!) { advanceTrainingProposals(input: $input) { ok rows { code message } } }';
const CONSEQUENCES = `query ($t: LibraryTarget!, $id: ID!, $k: TrainingProposalKind!) {
  trainingConsequences(targetType: $t, targetId: $id, kind: $k) { kind name effect } }`;

const proposal = (browser: Browser, kind: string, targetId: string, targetType = 'INSTITUTION') =>
  browser.run(PROPOSE, {
    input: { targetType, targetId, kind, reason: '多次抽查不合格且未整改', fileIds: [], requestId: randomUUID() },
  });
async function proposed(browser: Browser, kind: string, targetId: string, targetType = 'INSTITUTION'): Promise<string> {
  const { data, code, message } = await proposal(browser, kind, targetId, targetType);
  if (code) throw new Error(`${code} ${message}`);
  return (data.proposeToCity as { id: string }).id;
}
async function act(browser: Browser, action: string, id: string, input: object = {}) {
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from training_proposal where id = ${id}`,
  );
  const { data, code, message } = await browser.run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 1 }], ...input },
  });
  return code
    ? { ok: 0, rows: [{ code, message }] }
    : (data.advanceTrainingProposals as { ok: number; rows: object[] });
}
const stateOf = async (table: 'training_institution' | 'training_project', id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from ${sql.table(table)} where id = ${id}`))?.state;

/** An institution with two projects and a round that is open. */
async function running(): Promise<Caller & { second: string; roundId: string }> {
  const caller = await buildCaller(app, freshProfile());
  const second = await buildProject(system(), caller, { name: '第二个项目' });
  const roundId = await publishedRound(app, caller);
  await moveRounds(system());
  return { ...caller, second, roundId };
}
const why = { reasonText: '核实后同意区局建议' };

describe('处置建议 (02 §6.4, §7.4)', () => {
  it('T14-6, AC14-4 the district proposes, the city sees what is affected and removes with its document; projects and rounds go along', async () => {
    const own = await running();
    const enrolment = await enrolled(await buildTrainee(app), own.roundId);
    await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    await enrolled(await buildTrainee(app, { idNo: '310100199709090058', districtCode: '310115' }), own.roundId);
    await applied(own, { name: '正在申报的项目' });
    await run(
      system(),
      sql`insert into training_run (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, run_no, name, project_id,
            plan_version, institution_id, planned_start, planned_end, mode, price_per_person, lesson_hours, trainee_count)
          select gen_random_uuid(), now(), now(), 'RUNNING', now(), org_id, org_path, district_code, 'BC310109202609999', '在训班', id,
            content_version, institution_id, '2026-05-01', '2026-05-20', '1', fee_per_person, hours_total, 12 from training_project where id = ${own.projectId}`,
    );
    const id = await proposed(district, 'REMOVE', own.id);
    const { data } = await city.run(CONSEQUENCES, { t: 'INSTITUTION', id: own.id, k: 'REMOVE' });
    expect(data.trainingConsequences).toEqual([
      { kind: '培训项目', name: '无人机驾驶员培训', effect: '随机构剔除，退出项目库' },
      { kind: '培训项目', name: '第二个项目', effect: '随机构剔除，退出项目库' },
      { kind: '项目申报', name: '正在申报的项目', effect: '申报终止' },
      { kind: '报名批次', name: expect.any(String), effect: '撤回批次，已报名 2 人的报名取消' },
      { kind: '培训班次', name: '在训班', effect: '继续至培训结束，学员 12 人；市、区可以终止' },
    ]);
    expect(await act(city, 'adopt', id, why)).toMatchObject({ ok: 0, rows: [{ code: 'E-1409' }] });
    expect(await stateOf('training_institution', own.id)).toBe('IN_LIBRARY');
    expect(await act(city, 'adopt', id, { ...why, attachmentIds: [await fileOf(city)] })).toMatchObject({ ok: 1 });
    expect(await stateOf('training_institution', own.id)).toBe('REMOVED');
    for (const project of [own.projectId, own.second])
      expect(await stateOf('training_project', project)).toBe('REMOVED');
    expect(await roundState(app, own.roundId)).toBe('WITHDRAWN');
    const RUNS = 'query ($id: ID!) { trainingRuns(filter: { institutionId: $id }) { nodes { state warning } } }';
    expect((await district.run(RUNS, { id: own.id })).data.trainingRuns).toEqual({
      nodes: [{ state: 'RUNNING', warning: expect.stringContaining('培训机构已被剔除，培训项目已被剔除') }],
    });
    const trainee = await firstRow(
      system(),
      sql`select e.state, exists (select 1 from notification n where n.template_code = 'N215' and n.body like '%报名已取消%') as told from training_enrolment e where e.id = ${enrolment.id}`,
    );
    expect(trainee).toEqual({ state: 'CANCELLED', told: true });
    // Every district with trainees there hears of it, also one where the institution is not (T14-6).
    const heard = await rows<{ code: string; title: string }>(
      system(),
      sql`select o.code, n.title from notification n join user_account u on u.id = n.receiver_user_id join org o on o.id = u.org_id
           where n.template_code = 'T5' order by o.code`,
    );
    expect([...new Set(heard.map(({ code }) => code))]).toEqual(['310109', '310115']);
    expect(heard[0]?.title).toMatch(/^培训机构剔除，涉及本区学员1人：/);
    const told = await firstRow(
      system(),
      sql`select 1 as one from notification where record_id = ${id} and template_code = 'N236' and body like '%已采纳%'`,
    );
    expect(told).toEqual({ one: 1 });
  });

  it('T14-4 a suspension that the centre proposes pauses open rounds', async () => {
    const own = await running();
    const centre = await app.as('city_centre');
    const id = await proposed(centre, 'SUSPEND', own.id);
    expect(await proposal(district, 'SUSPEND', own.id)).toMatchObject({ code: 'E-1415' });
    const { data } = await centre.run(CONSEQUENCES, { t: 'INSTITUTION', id: own.id, k: 'SUSPEND' });
    expect(data.trainingConsequences).toMatchObject([{ kind: '报名批次', effect: '暂停报名，已报名 0 人保留' }]);
    expect(await act(city, 'adopt', id, why)).toMatchObject({ ok: 1 });
    expect(await stateOf('training_institution', own.id)).toBe('SUSPENDED');
    expect(await roundState(app, own.roundId)).toBe('PAUSED');
    expect(await proposal(district, 'SUSPEND', own.id)).toMatchObject({ code: 'E-1417' });
  });

  it('T15-4, T15-5 the same for one project; what the city declines changes nothing', async () => {
    const own = await running();
    const declined = await proposed(district, 'SUSPEND', own.projectId, 'PROJECT');
    expect(await act(city, 'decline', declined, { reasonText: '问题轻微，限期整改即可' })).toMatchObject({ ok: 1 });
    expect(await stateOf('training_project', own.projectId)).toBe('IN_LIBRARY');
    expect(await roundState(app, own.roundId)).toBe('OPEN');
    const id = await proposed(district, 'REMOVE', own.projectId, 'PROJECT');
    await act(city, 'adopt', id, { ...why, attachmentIds: [await fileOf(city)] });
    expect(await stateOf('training_project', own.projectId)).toBe('REMOVED');
    expect(await stateOf('training_project', own.second)).toBe('IN_LIBRARY');
    expect(await roundState(app, own.roundId)).toBe('WITHDRAWN');
  });

  it('is taken back by the office that made it only, and decided by nobody who made it', async () => {
    const own = await buildCaller(app, freshProfile());
    const both = await somebodyOf(app, '310109', ['BIZ_OFFICER', 'CITY_OFFICER']);
    const id = await proposed(both, 'SUSPEND', own.id);
    expect(await act(both, 'adopt', id, why)).toMatchObject({ ok: 0, rows: [{ code: 'E-0004' }] });
    expect(await act(await app.as('city_centre'), 'recall', id)).toMatchObject({ rows: [{ code: 'FORBIDDEN' }] });
    expect(await act(district, 'recall', id)).toMatchObject({ ok: 1 });
  });

  it('neither institutions nor other districts see it (02 §1.4)', async () => {
    const own = await buildCaller(app, freshProfile());
    const id = await proposed(district, 'SUSPEND', own.id);
    const one = 'query ($id: ID!) { trainingProposal(id: $id) { id } }';
    expect(await own.browser.run(one, { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await proposal(own.browser, 'REMOVE', own.id)).toMatchObject({ code: 'FORBIDDEN' });
    const pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        expect(await pudong.run(one, { id })).toMatchObject({ code: 'NOT_FOUND' });
        expect(await proposal(pudong, 'REMOVE', own.id)).toMatchObject({ code: 'NOT_FOUND' });
        expect(await pudong.run(CONSEQUENCES, { t: 'INSTITUTION', id: own.id, k: 'REMOVE' })).toMatchObject({
          code: 'NOT_FOUND',
        });
      },
      3,
    );
  });
});
