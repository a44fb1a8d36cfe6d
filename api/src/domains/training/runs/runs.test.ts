import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { setParameter } from '../../../../test/parameters.ts';
import { textOfPdf } from '../../../../test/pdf-text.ts';
import { runDesk } from '../../../../test/run-desk.ts';
import { freshProfile } from '../../../../test/training.ts';
import { buildQualification, somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment } from '../../../../test/training-enrolments.ts';
import { buildCaller, publishedRound } from '../../../../test/training-rounds.ts';
import {
  actOn,
  approvedEnrolments,
  contractingRun,
  createRun,
  done,
  draftedRun,
  runInput,
  timetabled,
  uploadContract,
} from '../../../../test/training-runs.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { followProjectStep } from '../projects/stop-hooks.ts';
import { moveRounds } from '../rounds/windows.ts';
import { runChange } from './changes/change.record.ts';
import { runContract } from './contracts/contract.record.ts';
import { printRun } from './documents/print-run.ts';
import { trainingRun } from './run.record.ts';

const { desk, system, at, people, stateOf, contractsOf, states } = runDesk('training_runs');

it('the declarations agree with their tables', async () => {
  expect(await disagreements(system(), [trainingRun.table, runContract.table, runChange.table])).toEqual([]);
});

describe('02 §13.8', () => {
  it('AC21-1, BR21-1, AC21-2, AC21-3, T21-1 … T21-6: from the application over two contracts to the start', async () => {
    const { ids } = await people();
    const { id } = await draftedRun(desk.caller, ids);
    await done(desk.caller.browser, 'trainingRun', 'submit', id);
    expect(await states(ids)).toEqual({ PLACED: 12 });
    await done(desk.officer, 'trainingRun', 'districtPass', id);
    await done(desk.centre, 'trainingRun', 'centrePass', id);
    const contracts = await contractsOf(id);
    expect(contracts).toMatchObject([
      { code: '310109', count: 10, amount: '31056.00', state: 'DRAFT' },
      { code: '310115', count: 2, amount: '6211.20', state: 'DRAFT' },
    ]);
    const [own, other] = contracts.map((one) => one.id) as [string, string];
    expect(await uploadContract(desk.caller, own, { statedAmount: '31065.00' })).toMatchObject({
      code: 'E-2108',
      message: '合同金额应为 31,056.00',
    });
    expect(await uploadContract(desk.caller, own, { statedCount: 11 })).toMatchObject({ message: '合同人数应为 10' });
    expect(await uploadContract(desk.caller, own)).toMatchObject({ result: 'OK' });
    expect(await actOn(desk.pudong, 'runContract', 'sign', own)).toMatchObject({ code: 'NOT_FOUND' });
    await done(desk.officer, 'runContract', 'sign', own);
    await at('2026-06-22T08:00:00');
    expect(await actOn(desk.caller.browser, 'trainingRun', 'start', id)).toMatchObject({
      code: 'E-2106',
      message: '尚有1个区未签订合同(浦东新区)',
    });
    await uploadContract(desk.caller, other);
    await done(desk.pudong, 'runContract', 'sign', other);
    expect(await stateOf(id)).toBe('READY');
    // 02 §13.6: notice is given on the day on which the last district has signed.
    const notice = textOfPdf(await buffer((await printRun(await desk.officer.ctx(), id, 'notice')).file.content()));
    expect(notice.replaceAll(' ', '')).toMatch(/虹口区退役军人事务局\s*2026-06-22/);
    await timetabled(desk.app, id);
    await done(desk.caller.browser, 'trainingRun', 'start', id);
    expect(await stateOf(id)).toBe('RUNNING');
    expect(await states(ids)).toEqual({ STUDYING: 12 });
    expect((await trainingRun.get(system(), id)).actualStart).toBe('2026-06-22');
    await at('2026-06-08T10:00:00');
  }, 60_000);

  it('AC21-5: who has judged for the district may not recheck, whatever roles he has', async () => {
    const both = await somebodyOf(desk.app, '310000', ['BIZ_OFFICER', 'CITY_CENTRE']);
    const { ids } = await people(10, 0);
    const { id } = await draftedRun(desk.caller, ids);
    await done(desk.caller.browser, 'trainingRun', 'submit', id);
    await done(both, 'trainingRun', 'districtPass', id);
    expect(await actOn(both, 'trainingRun', 'centrePass', id)).toMatchObject({
      code: 'E-0004',
      message: '同一人员不得同时办理审核与复核',
    });
    expect(await stateOf(id)).toBe('CENTRE_RECHECK');
  });

  it('AC21-6: a price above the project’s is refused', async () => {
    const { ids } = await people(10, 0);
    const answer = await createRun(
      desk.caller.browser,
      await runInput(desk.caller, ids, { pricePerPerson: '3200.00' }),
    );
    expect(answer.fields).toEqual([{ path: 'input.pricePerPerson', message: '合同单价不得高于项目核定价格3,105.60' }]);
  });

  it('S21.1: teachers are employed from the first day of the run to the last, whether or not they are so today', async () => {
    const hiredFrom = async (day: string) => {
      await run(system(), sql`update training_teacher set hired_from = ${day} where id = ${desk.caller.teacherId}`);
      return (await createRun(desk.caller.browser, await runInput(desk.caller, []))).fields;
    };
    expect(await hiredFrom('2026-06-23')).toEqual([
      { path: 'input.teacherIds', message: '请选择培训期间在聘的本机构教师' },
    ]);
    expect(await hiredFrom('2026-06-22')).toBeUndefined();
    expect(await hiredFrom('2025-01-01')).toBeUndefined();
  });
});

describe('02 §13.5, §13.7', () => {
  it('two runs that take the same enrolment at once: one is submitted, the other refused, and it stands in one', async () => {
    const { ids } = await people(10, 0);
    const [one, two] = [await draftedRun(desk.caller, ids), await draftedRun(desk.caller, ids)];
    const answers = await Promise.all([
      actOn(desk.caller.browser, 'trainingRun', 'submit', one.id),
      actOn(desk.caller.browser, 'trainingRun', 'submit', two.id),
    ]);
    expect(answers.filter(({ result }) => result === 'OK')).toHaveLength(1);
    expect(answers.find(({ result }) => result !== 'OK')).toMatchObject({
      code: 'E-2102',
      message: expect.stringContaining('已编入班次BC310109'),
    });
    const live = await firstRow<{ n: number; runs: number }>(
      system(),
      sql`select count(*)::int as n, count(distinct run_id)::int as runs from run_trainee
           where enrolment_id = any(${ids}::uuid[]) and left_on is null`,
    );
    expect(live).toEqual({ n: 10, runs: 1 });
  });

  it('T21-1: names what is missing, BR21-3 too few, BR21-5 too little room, and a start that is too near', async () => {
    const { ids } = await people(10, 0);
    const said = async (input: object, chosen = ids) => {
      const { id } = await draftedRun(desk.caller, chosen, input);
      const { code, message } = await actOn(desk.caller.browser, 'trainingRun', 'submit', id);
      expect(await stateOf(id)).toBe('DRAFT');
      return `${code} ${message}`;
    };
    expect(await said({ assessmentPlan: '', venueIds: [] })).toBe('E-2103 请补充：培训场地、考核方案');
    expect(await said({}, ids.slice(0, 9))).toBe(
      'E-2102 所选学员9人，少于最少开班人数10人；请合并到下一期，或取消本次开班',
    );
    expect(await said({ plannedStart: '2026-06-10' })).toBe('E-2105 计划开始日期不能早于 2026-06-11');
    await run(system(), sql`update training_venue set capacity = 9 where institution_id = ${desk.caller.id}`);
    expect(await said({})).toBe('E-2102 所选场地可容纳9人，少于学员10人');
    await run(system(), sql`update training_venue set capacity = 48 where institution_id = ${desk.caller.id}`);
    expect(await states(ids)).toEqual({ APPROVED: 10 });
  });

  it('B09: who has finished his subsidised training since he enrolled opens no other run, unless he was let through', async () => {
    const { ids } = await people(10, 0);
    const { id } = await draftedRun(desk.caller, ids);
    const used = (count: number) =>
      run(
        system(),
        sql`update training_trainee t set completed_subsidised = ${count} from training_enrolment e where e.trainee_id = t.id and e.id = ${ids[3] ?? ''}`,
      );
    await used(1);
    expect(await actOn(desk.caller.browser, 'trainingRun', 'submit', id)).toMatchObject({
      code: 'E-2102',
      message: expect.stringContaining('已享受过补助性培训'),
    });
    await run(system(), sql`update training_enrolment set overridden_codes = '{B09}' where id = ${ids[3] ?? ''}`);
    await done(desk.caller.browser, 'trainingRun', 'submit', id);
    await used(0);
  });

  it('BR21-3: a run with too few goes over to a later draft of its project, whose trainees they are then; one with enough does not', async () => {
    const { ids } = await people(13, 0);
    const few = await draftedRun(desk.caller, ids.slice(0, 4));
    const enough = await draftedRun(desk.caller, ids.slice(3));
    const next = await draftedRun(desk.caller, ids.slice(4), { plannedStart: '2026-06-29', plannedEnd: '2026-07-17' });
    const earlier = await draftedRun(desk.caller, [], { plannedStart: '2026-06-15', plannedEnd: '2026-07-03' });
    const merge = (id: string, intoId: string) =>
      desk.caller.browser.run(
        'mutation ($id: ID!, $into: ID!, $q: ID!) { mergeTrainingRun(id: $id, intoId: $into, requestId: $q) { id enrolmentIds } }',
        { id, into: intoId, q: randomUUID() },
      );
    expect(await merge(few.id, earlier.id)).toMatchObject({ code: 'BAD_INPUT' });
    expect(await merge(enough.id, next.id)).toMatchObject({ code: 'E-2117' });
    const { data } = await merge(few.id, next.id);
    expect((data.mergeTrainingRun as { enrolmentIds: string[] }).enrolmentIds.toSorted()).toEqual(ids.toSorted());
    expect([await stateOf(few.id), await stateOf(enough.id), await stateOf(next.id)]).toEqual([
      'CANCELLED',
      'DRAFT',
      'DRAFT',
    ]);
    expect(await states(ids)).toEqual({ APPROVED: 13 });
    const why = await firstRow<{ reason: string }>(
      system(),
      sql`select reason_text as reason from flow_event where record_id = ${few.id} and action = 'merge'`,
    );
    expect(why?.reason).toContain(next.runNo);
    expect(await merge(few.id, next.id)).toMatchObject({ code: 'E-0503' });
  });

  it('T21-1, BR14-2: a licence that ends before the last day and a mark on opening keep from it; the centre rechecks several at once', async () => {
    const { ids } = await people(10, 0);
    const { id } = await draftedRun(desk.caller, ids);
    await run(
      system(),
      sql`insert into training_mark (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, level, reason, source, effects,
            from_date, raised_by_name) select gen_random_uuid(), now(), 'PROJECT', id, org_id, org_path, district_code, 'M9', 'LIMIT', '收费异常',
            'HAND', '{RUN}', '2026-06-01', '测试员' from training_project where id = ${desk.caller.projectId}`,
    );
    expect(await actOn(desk.caller.browser, 'trainingRun', 'submit', id)).toMatchObject({
      code: 'E-2104',
      message: '其他：收费异常，不能开班',
    });
    await run(system(), sql`update training_mark set lifted_at = now() where target_id = ${desk.caller.projectId}`);
    const licence = await buildQualification(system(), desk.caller.id, { kind: 'Q2', validTo: '2026-07-01' });
    expect(await actOn(desk.caller.browser, 'trainingRun', 'submit', id)).toMatchObject({
      code: 'E-1408',
      message: '办学许可证将于 2026-07-01 到期，早于培训结束日期',
    });
    await run(system(), sql`delete from training_qualification where id = ${licence}`);
    const other = await draftedRun(desk.caller, (await people(10, 0)).ids);
    for (const one of [id, other.id]) {
      await done(desk.caller.browser, 'trainingRun', 'submit', one);
      await done(desk.officer, 'trainingRun', 'districtPass', one);
    }
    const rowsOf = [id, other.id].map(async (one) => ({
      id: one,
      version: (await trainingRun.get(system(), one)).version,
    }));
    const MANY = 'mutation ($input: RecordActInput!) { advanceTrainingRuns(input: $input) { ok } }';
    const input = { action: 'centrePass', requestId: crypto.randomUUID(), rows: await Promise.all(rowsOf) };
    expect((await desk.centre.run(MANY, { input })).data.advanceTrainingRuns).toEqual({ ok: 2 });
  });

  it('T21-2: a return keeps the placements, what is left out then is free again, and a rejection frees everybody', async () => {
    const { ids } = await people(11, 0);
    const { id } = await draftedRun(desk.caller, ids);
    await done(desk.caller.browser, 'trainingRun', 'submit', id);
    await done(desk.officer, 'trainingRun', 'districtReturn', id, { reasonText: '请补充考核方案' });
    expect(await states(ids)).toEqual({ PLACED: 11 });
    const SAVE =
      'mutation ($id: ID!, $v: Int!, $input: TrainingRunInput!) { saveTrainingRun(id: $id, version: $v, input: $input) { id } }';
    const { version } = await trainingRun.get(system(), id);
    const input = await runInput(desk.caller, ids.slice(0, 10));
    expect((await desk.caller.browser.run(SAVE, { id, v: version, input })).code).toBeUndefined();
    await done(desk.caller.browser, 'trainingRun', 'submit', id);
    expect(await states(ids)).toEqual({ PLACED: 10, APPROVED: 1 });
    await done(desk.officer, 'trainingRun', 'districtReject', id, { reasonText: '培训计划不可行' });
    expect(await states(ids)).toEqual({ APPROVED: 11 });
  });

  it('a trainee rejected after his placement leaves run and contract; a district without any has no contract', async () => {
    const { ids } = await people(11, 1);
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    const revoked = await advanceEnrolment(desk.pudong, 'revokePlaced', ids[11] ?? '', { reasonText: '材料不属实' });
    expect(revoked).toMatchObject({ result: 'OK' });
    expect(await contractsOf(id)).toMatchObject([
      { code: '310109', count: 11, state: 'DRAFT' },
      { code: '310115', state: 'VOID' },
    ]);
    const [own] = await contractsOf(id);
    await uploadContract(desk.caller, own?.id ?? '');
    await advanceEnrolment(desk.officer, 'revokePlaced', ids[0] ?? '', { reasonText: '材料不属实' });
    expect(await contractsOf(id)).toMatchObject([{ count: 10, amount: '31056.00', state: 'DRAFT' }, {}]);
    expect((await trainingRun.get(system(), id)).traineeCount).toBe(10);
  });

  it('the last two signatures at once make the run ready', async () => {
    const { ids } = await people();
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    const [own, other] = (await contractsOf(id)).map((one) => one.id) as [string, string];
    await uploadContract(desk.caller, own);
    await uploadContract(desk.caller, other);
    await Promise.all([
      done(desk.officer, 'runContract', 'sign', own),
      done(desk.pudong, 'runContract', 'sign', other),
    ]);
    expect(await stateOf(id)).toBe('READY');
  });

  it('BR21-2: a district is let off only where the parameter allows it', async () => {
    const { ids } = await people();
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    const [own] = await contractsOf(id);
    await uploadContract(desk.caller, own?.id ?? '');
    await done(desk.officer, 'runContract', 'sign', own?.id ?? '');
    const city = await desk.app.as('city_officer');
    const EXEMPT =
      'mutation ($id: ID!, $q: ID!) { exemptRunDistrict(id: $id, districtCode: "310115", reason: "区财政程序未完成", requestId: $q) { state } }';
    const allowed = async () => (await city.run('{ runExemptionAllowed }')).data.runExemptionAllowed;
    expect(await city.run(EXEMPT, { id, q: crypto.randomUUID() })).toMatchObject({ code: 'E-2107' });
    expect(await allowed()).toBe(false);
    await setParameter(city, 'run.allow_exemption', true);
    expect(await allowed()).toBe(true);
    expect((await city.run(EXEMPT, { id, q: crypto.randomUUID() })).data.exemptRunDistrict).toEqual({
      state: 'READY',
    });
    const { data } = await city.run(
      'query ($id: ID!) { runContracts(filter: { runId: $id }, first: 9) { nodes { districtCode exemption state } } }',
      { id },
    );
    expect((data.runContracts as { nodes: unknown[] }).nodes).toEqual(
      expect.arrayContaining([
        { districtCode: '310109', exemption: null, state: 'SIGNED' },
        { districtCode: '310115', exemption: '区财政程序未完成', state: 'DRAFT' },
      ]),
    );
  });

  it('BR21-2: a district that was let off is not let off again while others are waited for', async () => {
    const { ids } = await people();
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    const city = await desk.app.as('city_officer');
    await setParameter(city, 'run.allow_exemption', true);
    const EXEMPT =
      'mutation ($id: ID!, $q: ID!) { exemptRunDistrict(id: $id, districtCode: "310115", reason: "区财政程序未完成", requestId: $q) { state } }';
    expect((await city.run(EXEMPT, { id, q: crypto.randomUUID() })).data.exemptRunDistrict).toEqual({
      state: 'CONTRACTING',
    });
    expect(await city.run(EXEMPT, { id, q: crypto.randomUUID() })).toMatchObject({
      code: 'E-2107',
      message: '该区已免签，不需要再次办理',
    });
  });
});

describe('02 §5.4, T21-7: rounds and their runs', () => {
  const roundState = async (id: string) =>
    (await firstRow<{ state: string }>(system(), sql`select state from enrolment_round where id = ${id}`))?.state;
  /** Nobody can enrol any more. */
  async function closed(roundId: string): Promise<void> {
    await run(system(), sql`update enrolment_round set open_to = ${desk.app.clock.now()} where id = ${roundId}`);
    await moveRounds(system());
    expect(await roundState(roundId)).toBe('CLOSED');
  }

  it('T21-7: a round is 已开班 until the last approved run of it is cancelled; its trainees then open the next one', async () => {
    const { ids, roundId } = await people(20, 0);
    await closed(roundId);
    const one = await contractingRun(desk.app, desk.caller, ids.slice(0, 10));
    const two = await contractingRun(desk.app, desk.caller, ids.slice(10));
    expect(await roundState(roundId)).toBe('CONVERTED');
    const city = await desk.app.as('city_officer');
    await done(city, 'trainingRun', 'cancel', one.id, { reasonText: '场地临时停用' });
    expect(await roundState(roundId)).toBe('CONVERTED');
    await done(city, 'trainingRun', 'cancel', two.id, { reasonText: '场地临时停用' });
    expect([await roundState(roundId), await states(ids)]).toEqual(['CLOSED', { APPROVED: 20 }]);
    await contractingRun(desk.app, desk.caller, ids.slice(0, 10));
    expect(await roundState(roundId)).toBe('CONVERTED');
  });

  it('AC14-4, BR14-4: with a removed project runs that have not begun end, their rounds too, and nobody is kept in either', async () => {
    const other = await buildCaller(desk.app, freshProfile());
    const round = () => publishedRound(desk.app, other, { openTo: '2026-06-20T17:00:00+08:00', minTrainees: 10 });
    const [placed, converted] = [await round(), await round()];
    const waiting = await approvedEnrolments(desk.app, placed, '310109', 10);
    const approved = await approvedEnrolments(desk.app, converted, '310109', 10);
    await closed(converted);
    const { id } = await draftedRun(other, waiting);
    await done(other.browser, 'trainingRun', 'submit', id);
    const opened = await contractingRun(desk.app, other, approved);
    await transaction(system(), (tx) =>
      followProjectStep(tx, 'remove', [{ id: other.projectId, reason: '年检不合格' }]),
    );
    expect([await stateOf(id), await stateOf(opened.id)]).toEqual(['CANCELLED', 'CANCELLED']);
    expect([await roundState(placed), await roundState(converted)]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(await states([...waiting, ...approved])).toEqual({ CANCELLED: 20 });
  });
});
