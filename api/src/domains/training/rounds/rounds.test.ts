import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile } from '../../../../test/training.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import {
  advanceRound,
  buildCaller,
  type Caller,
  createRound,
  publishedRound,
  roundInput,
  roundState,
  venueOf,
} from '../../../../test/training-rounds.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { TRAINEE_CATEGORY } from '../codes.ts';

let app: Product;
let caller: Caller;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const START = new Date('2026-04-20T10:00:00+08:00');

beforeAll(async () => {
  app = await product('training_rounds', { now: START.toISOString() });
  caller = await buildCaller(app);
}, 60_000);
afterAll(() => app.close());

async function mark(targetId: string, kind: string, reason: string): Promise<void> {
  await run(
    system(),
    sql`insert into training_mark (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, level, reason, source,
          effects, from_date, raised_by_name)
        values (${uuidv7(Date.now())}, now(), ${targetId === caller.id ? 'INSTITUTION' : 'PROJECT'}, ${targetId}, ${caller.orgId}, ${caller.orgPath}, '310109', ${kind}, 'LIMIT',
          ${reason}, 'SYSTEM', '{ROUND}', '2026-01-01', '系统')`,
  );
}
const lift = (targetId: string) =>
  run(system(), sql`update training_mark set lifted_at = now() where target_id = ${targetId}`);

describe('enrolment rounds (02 §5.3, §5.4)', () => {
  it('a draft takes what was left out from project and parameters', async () => {
    const projectId = await buildProject(system(), caller, { name: '低压电工' });
    const { data } = await createRound(caller.browser, projectId, { capacity: 31 });
    expect(data.createEnrolmentRound).toMatchObject({
      roundNo: expect.stringMatching(/^BM3101092026\d{5}$/),
      title: '低压电工2026年第1期',
      state: 'DRAFT',
      cancelDeadline: '2026-06-19T16:00:00Z',
      minTrainees: 10,
      waitlistCapacity: 7,
      eligibility: { categories: ['10'] },
    });
    const second = await createRound(caller.browser, projectId);
    expect(second.data.createEnrolmentRound).toMatchObject({ title: '低压电工2026年第2期' });
  });

  it('02 §4 elig.categories and run.min_trainees are what new rounds begin with; older ones stay', async () => {
    const before = await createRound(caller.browser, caller.projectId);
    const set = (code: string, value: unknown) =>
      run(
        system(),
        sql`insert into parameter_value (code, value, changed_at, changed_by_name) values (${code}, ${JSON.stringify(value)}::jsonb, now(), '测试')`,
      );
    await set(
      'elig.categories',
      Object.fromEntries(TRAINEE_CATEGORY.items.map(({ code }) => [`c${code}`, ['10', '30'].includes(code)])),
    );
    await set('run.min_trainees', 25);
    const after = (await createRound(caller.browser, caller.projectId, { capacity: 30 })).data.createEnrolmentRound;
    const few = (await createRound(caller.browser, caller.projectId, { capacity: 20 })).data.createEnrolmentRound;
    await run(system(), sql`delete from parameter_value where code in ('elig.categories', 'run.min_trainees')`);
    expect(before.data.createEnrolmentRound).toMatchObject({ minTrainees: 10, eligibility: { categories: ['10'] } });
    expect(after).toMatchObject({ minTrainees: 25, eligibility: { categories: ['10', '30'] } });
    // Never more than there are places.
    expect(few).toMatchObject({ minTrainees: 20 });
  });

  it('02 §5.3 a round does not ask for more people than it has places', async () => {
    const refused = await createRound(caller.browser, caller.projectId, { capacity: 20, minTrainees: 21 });
    expect(refused).toMatchObject({ code: 'BAD_INPUT', message: '最少开班人数不能超过计划人数' });
    const made = await createRound(caller.browser, caller.projectId, { capacity: 20, minTrainees: 20 });
    expect(made.data.createEnrolmentRound).toMatchObject({ minTrainees: 20 });
  });

  it('02 §2.3 a submitted draft is taken back until it is published; the district’s to-do goes with it', async () => {
    const { data } = await createRound(caller.browser, caller.projectId);
    const { id } = data.createEnrolmentRound as { id: string };
    await advanceRound(caller.browser, 'submit', id);
    await expect(advanceRound(await app.as('city_officer'), 'takeBack', id)).resolves.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await advanceRound(caller.browser, 'takeBack', id)).toMatchObject({ result: 'OK' });
    expect(await roundState(app, id)).toBe('DRAFT');
    expect(await rows(system(), sql`select 1 from task where record_id = ${id} and closed_at is null`)).toEqual([]);
    await advanceRound(caller.browser, 'submit', id);
    await advanceRound(await app.as('city_officer'), 'publish', id);
    expect(await advanceRound(caller.browser, 'takeBack', id)).toMatchObject({ code: 'E-0503' });
    await advanceRound(await app.as('city_officer'), 'withdraw', id, { reasonText: '测试结束后撤回' });
  });

  it.each([
    [{ openTo: '2026-05-01T09:00:00+08:00' }, '报名截止时间须晚于开始时间'],
    [{ openTo: '2026-06-22T00:00:01+08:00' }, '报名截止时间不能晚于计划开班日'],
    [{ plannedEnd: '2026-06-21' }, '计划结束日不能早于计划开班日'],
    [{ cancelDeadline: '2026-06-22T00:00:01+08:00' }, '取消截止时间不能晚于计划开班日'],
    [{ capacity: 0 }, '计划人数应为1至500的整数'],
    [{ capacity: 501 }, '计划人数应为1至500的整数'],
    [{ capacity: 201 }, '计划人数不能超过项目每班人数上限的5倍（200人）'],
    [{ districtQuota: [{ districtCode: '310109', places: 31 }] }, '各区名额之和不能超过计划人数'],
    [
      {
        districtQuota: [
          { districtCode: '310109', places: 3 },
          { districtCode: '310109', places: 5 },
        ],
      },
      '同一个区的名额只能填写一次',
    ],
    [{ categories: ['11'] }, '请选择人员类别'],
    [{ venueId: null }, '请选择培训场地'],
    [{ venueId: "' or true --" }, '请选择本机构在用的场地'],
    [{ address: ' ' }, '请填写培训地址'],
    [{ contactPhone: 'x' }, '请填写正确的联系电话'],
  ])('%j is refused and nothing is kept', async (changes, message) => {
    const count = async () => (await rows(system(), sql`select 1 from enrolment_round`)).length;
    const before = await count();
    const answer = await createRound(caller.browser, caller.projectId, changes);
    expect(answer).toMatchObject({ code: 'BAD_INPUT', message });
    expect(await count()).toBe(before);
  });

  it('02 §5.3 a round trains in a venue of its own institution that is in use, and says its name', async () => {
    const other = await buildCaller(app, freshProfile());
    const venueId = await venueOf(caller.browser, caller.projectId);
    const refused = { code: 'BAD_INPUT', message: '请选择本机构在用的场地' };
    const foreign = await venueOf(other.browser, other.projectId);
    expect(await createRound(caller.browser, caller.projectId, { venueId: foreign })).toMatchObject(refused);
    const { data } = await createRound(caller.browser, caller.projectId, { venueId });
    const { id } = data.createEnrolmentRound as { id: string };
    const page = await caller.browser.run('query ($id: ID!) { enrolmentRound(id: $id) { venueId venueName } }', { id });
    expect(page.data.enrolmentRound).toEqual({ venueId, venueName: '一号教室' });
    const use = (active: boolean) =>
      run(system(), sql`update training_venue set active = ${active} where id = ${venueId}`);
    await use(false);
    expect(await createRound(caller.browser, caller.projectId, { venueId })).toMatchObject(refused);
    await use(true);
  });

  it('02 §5.3 a round without a venue, or with one not in use any more, is neither submitted nor published', async () => {
    const { data } = await createRound(caller.browser, caller.projectId);
    const { id } = data.createEnrolmentRound as { id: string };
    const officer = await app.as('officer_hk');
    const venueId = await venueOf(caller.browser, caller.projectId);
    const trainAt = (venue: string | null) =>
      run(system(), sql`update enrolment_round set venue_id = ${venue} where id = ${id}`);
    const use = (active: boolean) =>
      run(system(), sql`update training_venue set active = ${active} where id = ${venueId}`);
    const none = { code: 'E-1328', message: expect.stringContaining('未选择本机构的培训场地') };
    const outOfUse = { code: 'E-1328', message: expect.stringContaining('所选培训场地已停用') };
    const other = await buildCaller(app, freshProfile());

    await trainAt(null);
    expect(await advanceRound(caller.browser, 'submit', id)).toMatchObject(none);
    await trainAt(await venueOf(other.browser, other.projectId));
    expect(await advanceRound(caller.browser, 'submit', id)).toMatchObject(none);
    await trainAt(venueId);
    await use(false);
    expect(await advanceRound(caller.browser, 'submit', id)).toMatchObject(outOfUse);
    await use(true);
    expect(await advanceRound(caller.browser, 'submit', id)).toMatchObject({ result: 'OK' });
    await use(false);
    expect(await advanceRound(officer, 'publish', id)).toMatchObject(outOfUse);
    await trainAt(null);
    expect(await advanceRound(officer, 'publish', id)).toMatchObject(none);
    expect(await roundState(app, id)).toBe('PENDING_PUBLISH');
    await trainAt(venueId);
    await use(true);
    expect(await advanceRound(officer, 'publish', id)).toMatchObject({ result: 'OK' });
  });

  it('AC15-3 a project with M5 is not called out, neither drafted nor published', async () => {
    const projectId = await buildProject(system(), caller, { name: '年检逾期项目' });
    const { data } = await createRound(caller.browser, projectId);
    const { id } = data.createEnrolmentRound as { id: string };
    await mark(projectId, 'M5', '2025年度未年检');
    expect(await createRound(caller.browser, projectId)).toMatchObject({
      code: 'E-1306',
      message: '该项目逾期未年检，不能发布报名',
    });
    expect(await advanceRound(caller.browser, 'submit', id)).toMatchObject({
      code: 'E-1306',
      message: '该项目逾期未年检，不能发布报名',
    });
    expect(await roundState(app, id)).toBe('DRAFT');
  });

  it('AC14-2 an institution with M2 is told which licence ran out and when; once lifted the round can be drafted', async () => {
    await mark(caller.id, 'M2', '办学许可证已于2026-03-31到期');
    expect(await createRound(caller.browser, caller.projectId)).toMatchObject({
      code: 'E-1306',
      message: '资质过期：办学许可证已于2026-03-31到期，不能发布报名',
    });
    await lift(caller.id);
    expect((await createRound(caller.browser, caller.projectId)).code).toBeUndefined();
  });

  it('is submitted, published by the district, opened and closed by the clock, paused and resumed between', async () => {
    const { data } = await createRound(caller.browser, caller.projectId);
    const { id } = data.createEnrolmentRound as { id: string };
    const officer = await app.as('officer_hk');
    await advanceRound(caller.browser, 'submit', id);
    expect(
      await rows(
        system(),
        sql`select o.code from task t join org o on o.id = t.org_id where t.record_id = ${id} and closed_at is null`,
      ),
    ).toEqual([{ code: '310109' }]);
    expect(await advanceRound(officer, 'publish', id)).toMatchObject({ result: 'OK' });
    await app.job('training.round-windows');
    expect(await roundState(app, id)).toBe('PUBLISHED');
    app.clock.set(new Date('2026-05-01T09:00:00+08:00'));
    await app.job('training.round-windows');
    expect(await roundState(app, id)).toBe('OPEN');
    const again = await app.as('officer_hk');
    expect(await advanceRound(again, 'pause', id, { reasonText: '场地检修暂停' })).toMatchObject({ result: 'OK' });
    expect(await advanceRound(again, 'resume', id)).toMatchObject({ result: 'OK' });
    app.clock.set(new Date('2026-06-10T17:00:00+08:00'));
    await app.job('training.round-windows');
    expect(await roundState(app, id)).toBe('CLOSED');
    app.clock.set(START);
  });

  it('what was submitted is not changed any more, an older version neither', async () => {
    const SAVE = `mutation ($id: ID!, $v: Int!, $input: EnrolmentRoundInput!) { saveEnrolmentRound(id: $id, version: $v, input: $input) { version capacity } }`;
    const { data } = await createRound(caller.browser, caller.projectId);
    const { id, version } = data.createEnrolmentRound as { id: string; version: number };
    const venueId = await venueOf(caller.browser, caller.projectId);
    const save = (v: number) => caller.browser.run(SAVE, { id, v, input: roundInput({ capacity: 12, venueId }) });
    expect((await save(version)).data.saveEnrolmentRound).toMatchObject({ version: version + 1, capacity: 12 });
    expect(await save(version)).toMatchObject({ code: 'E-0504' });
    await advanceRound(caller.browser, 'submit', id);
    expect(await save(version + 2)).toMatchObject({ code: 'E-1308' });
  });

  it('is withdrawn with a reason, which the institution hears', async () => {
    const id = await publishedRound(app, caller);
    const officer = await app.as('officer_hk');
    await expect(advanceRound(officer, 'withdraw', id)).rejects.toThrow('请填写撤回原因');
    expect(await advanceRound(officer, 'withdraw', id, { reasonText: '师资不足取消' })).toMatchObject({ result: 'OK' });
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where record_id = ${id} order by id`,
    );
    expect(told.at(-1)?.body).toContain('已撤回。原因：师资不足取消');
  });
});
