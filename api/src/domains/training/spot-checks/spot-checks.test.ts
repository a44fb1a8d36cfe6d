import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { fileOf, type Person, somebodyOf } from '../../../../test/training-applications.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import {
  approvedEnrolments,
  contractingRun,
  done,
  timetabled,
  uploadContract,
} from '../../../../test/training-runs.ts';
import { Uploader } from '../../../../test/uploads.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { sealCell } from '../trainees/person-cells.ts';
import { spotCheck } from './checks/check.record.ts';
import { spotCheckSlot } from './plan/slot.record.ts';
import { spotJobs } from './plan/watch.job.ts';

let app: Product;
let caller: Caller;
let hongkou: Person;
let pudong: Person;
let city: Person;
let runId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Another time, at which everybody has signed in anew. */
async function at(time: string): Promise<void> {
  app.clock.set(new Date(`${time}+08:00`));
  for (const who of [caller.browser, hongkou, pudong, city]) await who.arrive(who.loginName);
}

beforeAll(async () => {
  app = await product('training_spot_checks', { now: '2026-06-08T10:00:00+08:00' });
  caller = await buildCaller(app);
  hongkou = await somebodyOf(app, '310109', ['BIZ_OFFICER']);
  pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
  city = await somebodyOf(app, '310000', ['CITY_OFFICER']);
  runId = await runningRun();
}, 60_000);
afterAll(() => app.close());

/** A run of 22 June to 10 July that has begun, with trainees of two districts. */
async function runningRun(): Promise<string> {
  await at('2026-06-08T10:00:00');
  const roundId = await publishedRound(app, caller, { openTo: '2026-06-20T17:00:00+08:00', minTrainees: 10 });
  const ids = [
    ...(await approvedEnrolments(app, roundId, '310109', 10)),
    ...(await approvedEnrolments(app, roundId, '310115', 2)),
  ];
  const { id } = await contractingRun(app, caller, ids);
  const contracts = await rows<{ id: string; code: string }>(
    system(),
    sql`select id, district_code as code from run_contract where run_id = ${id} order by 2`,
  );
  for (const contract of contracts) {
    await uploadContract(caller, contract.id);
    await done(contract.code === '310115' ? pudong : hongkou, 'runContract', 'sign', contract.id);
  }
  await timetabled(app, id);
  await at('2026-06-22T08:00:00');
  await done(caller.browser, 'trainingRun', 'start', id);
  return id;
}

const slotsOf = (id: string) =>
  rows<{ id: string; from: string; to: string; state: string }>(
    system(),
    sql`select id, window_from::text as "from", window_to::text as "to", state from spot_check_slot where run_id = ${id} order by seq, id`,
  );
const SEEN = {
  checkedAt: '2026-06-24T09:30:00+08:00',
  kind: 'SITE',
  inspectors: ['周正', '李明'],
  expectedHeadcount: 12,
  actualHeadcount: 12,
  teacherMatch: true,
  timetableMatch: true,
  roomSafe: true,
  attendanceMatch: true,
  result: 'NORMAL',
};
const CREATE = `mutation ($runId: ID!, $input: SpotCheckInput!, $files: SpotCheckFilesInput!, $q: ID!) {
  check: createSpotCheck(runId: $runId, input: $input, files: $files, requestId: $q) { id version state } }`;

/** A film that was uploaded: what stands in the vault is a picture, and counts as one. */
async function filmOf(who: Person): Promise<string> {
  const id = await fileOf(who, '课堂.png');
  await run(system(), sql`update stored_file set mime = 'video/mp4', name = '课堂.mp4' where id = ${id}`);
  return id;
}

async function written(changes: object = {}, { docs = true, films = true, of = runId, q = randomUUID() } = {}) {
  const files = {
    docIds: docs ? [await fileOf(hongkou, '记录.png')] : [],
    videoIds: films ? [await filmOf(hongkou)] : [],
  };
  return hongkou.run(CREATE, { runId: of, input: { ...SEEN, ...changes }, files, q });
}
async function draft(changes: object = {}, options = {}): Promise<string> {
  const { data, code, message, fields } = await written(changes, options);
  if (code) throw new Error(`${code} ${message} ${JSON.stringify(fields)}`);
  return (data.check as { id: string }).id;
}
const versionOf = async (id: string) =>
  (await firstRow<{ version: number }>(system(), sql`select version from spot_check where id = ${id}`))?.version ?? 0;
async function act(who: Person, action: string, id: string, input: object = {}) {
  const { data, code, message } = await who.run(
    'mutation ($input: RecordActInput!) { outcome: advanceSpotChecks(input: $input) { rows { result code message } } }',
    { input: { action, requestId: randomUUID(), rows: [{ id, version: await versionOf(id) }], ...input } },
  );
  if (code) return { result: 'REFUSED', code, message };
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}
const stateOf = async (id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from spot_check where id = ${id}`))?.state;
const ONE = 'query ($id: ID!) { spotCheck(id: $id) { id result state flow { state history { action } } } }';
const told = (code: string) =>
  rows<{ login: string }>(
    system(),
    sql`select distinct u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id where n.template_code = ${code}`,
  );

it('agrees with its tables', async () => {
  expect(await disagreements(system(), [spotCheckSlot.table, spotCheck.table])).toEqual([]);
});

describe('02 §15.8', () => {
  it('AC23-1, T23-1 has a plan of two windows once the run begins, which the institution never sees', async () => {
    expect(await slotsOf(runId)).toMatchObject([
      { from: '2026-06-22', to: '2026-07-01', state: 'PLANNED' },
      { from: '2026-07-02', to: '2026-07-10', state: 'PLANNED' },
    ]);
    const LIST = 'query { spotCheckSlots { nodes { id } } }';
    expect((await caller.browser.run(LIST)).code).toBe('FORBIDDEN');
    expect((await hongkou.run(LIST)).data.spotCheckSlots).toMatchObject({ nodes: [{}, {}] });
    expect((await pudong.run(LIST)).data.spotCheckSlots).toEqual({ nodes: [] });
    expect((await told('N470')).map(({ login }) => login)).toContain(hongkou.loginName);
  });

  it('AC23-3, T23-2, BR23-4 is submitted with a document and a film, tells the city of what is serious, and proposes to mark the institution', async () => {
    await at('2026-06-24T12:00:00');
    const serious = { actualHeadcount: 3, result: 'SERIOUS', problems: ['到课人数不足', '教师未到'] };
    const without = await draft(serious, { films: false });
    expect(await act(hongkou, 'submit', without)).toMatchObject({
      code: 'E-2301',
      message: '请上传至少1份文档和1份视频资料',
    });
    const id = await draft(serious);
    expect((await caller.browser.run(ONE, { id })).code).toBe('NOT_FOUND');
    expect((await pudong.run(ONE, { id })).code).toBe('NOT_FOUND');
    expect(await act(hongkou, 'submit', id)).toMatchObject({ result: 'OK' });
    expect(await stateOf(id)).toBe('SUBMITTED');
    expect((await told('N472')).map(({ login }) => login)).toContain(city.loginName);
    expect(
      await firstRow(
        system(),
        sql`select kind, mark_kind as mark, state from training_proposal where target_id = ${caller.id} and reason like '%到课人数不足%'`,
      ),
    ).toEqual({ kind: 'MARK', mark: 'M6', state: 'PROPOSED' });
    expect((await slotsOf(runId)).map(({ state }) => state)).toEqual(['DONE', 'PLANNED']);
    // From now on the institution and the district of its trainees read it; the plan stays hidden.
    expect((await caller.browser.run(ONE, { id })).data.spotCheck).toMatchObject({ result: 'SERIOUS' });
    expect((await pudong.run(ONE, { id })).data.spotCheck).toMatchObject({ result: 'SERIOUS' });
  });

  it('T23-3, T23-4, T23-5 orders, answers, gives back and confirms what is put right', async () => {
    const id = await draft({ result: 'MINOR', problems: ['教室消防通道堵塞'], extraReason: '接到学员反映' });
    await act(hongkou, 'submit', id);
    expect(await act(hongkou, 'order', id)).toMatchObject({ code: 'E-2304' });
    const ORDER = `mutation ($id: ID!, $v: Int!, $input: SpotOrderInput!) { saveSpotOrder(id: $id, version: $v, input: $input) { id } }`;
    const order = async (deadline: string) =>
      hongkou.run(ORDER, { id, v: await versionOf(id), input: { requirement: '立即清理并加强巡查', deadline } });
    expect((await order('2026-07-10')).fields?.[0]?.message).toBe('整改期限应在今天至2026-07-08（10个工作日）之间');
    expect((await order('2026-07-08')).code).toBeUndefined();
    expect(await act(hongkou, 'order', id)).toMatchObject({ result: 'OK' });
    expect((await told('N473')).map(({ login }) => login)).toEqual([caller.browser.loginName]);
    expect(await act(caller.browser, 'reply', id)).toMatchObject({ code: 'E-2305' });
    const REPLY = `mutation ($id: ID!, $v: Int!, $r: String!, $f: [ID!]!) { saveSpotReply(id: $id, version: $v, reply: $r, fileIds: $f) { id } }`;
    const reply = async (who: Person) =>
      who.run(REPLY, { id, v: await versionOf(id), r: '通道已清理，每日巡查两次', f: [await fileOf(who, '整改.png')] });
    expect((await reply(hongkou)).code).toBe('FORBIDDEN');
    expect((await reply(caller.browser)).code).toBeUndefined();
    await act(caller.browser, 'reply', id);
    expect(await act(hongkou, 'giveBack', id, { reasonText: '请补充巡查记录' })).toMatchObject({ result: 'OK' });
    await act(caller.browser, 'reply', id);
    expect(await act(pudong, 'confirm', id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(hongkou, 'confirm', id)).toMatchObject({ result: 'OK' });
    expect(await stateOf(id)).toBe('CLOSED');
  });

  it('BR23-2 counts a check for the window that its day lies in; one beyond the plan needs a reason and replaces none', async () => {
    await at('2026-06-25T12:00:00');
    const again = await draft({ checkedAt: '2026-06-25T09:00:00+08:00' });
    expect(await act(hongkou, 'submit', again)).toMatchObject({ code: 'E-2302' });
    await at('2026-07-03T12:00:00');
    const extra = await draft({ checkedAt: '2026-07-03T09:00:00+08:00', extraReason: '节前安全检查' });
    await act(hongkou, 'submit', extra);
    expect((await slotsOf(runId)).map(({ state }) => state)).toEqual(['DONE', 'PLANNED']);
    const planned = await draft({ checkedAt: '2026-07-03T10:00:00+08:00' });
    await act(hongkou, 'submit', planned);
    expect(await stateOf(planned)).toBe('CLOSED');
    expect((await slotsOf(runId)).map(({ state }) => state)).toEqual(['DONE', 'DONE']);
  });

  it('02 §15.7 refuses a check that lies ahead, outside the run or in another district; a phone that sends twice makes one', async () => {
    await at('2026-06-24T12:00:00');
    const of = async (checkedAt: string) => (await written({ checkedAt })).fields?.[0]?.message;
    expect(await of('2026-06-24T13:00:00+08:00')).toBe('抽查时间不能晚于现在');
    expect(await of('2026-06-20T09:00:00+08:00')).toBe('抽查时间应在培训期间（2026-06-22至2026-07-10）');
    const files = { docIds: [], videoIds: [] };
    expect((await pudong.run(CREATE, { runId, input: SEEN, files, q: randomUUID() })).code).toBe('NOT_FOUND');
    const q = randomUUID();
    const first = await hongkou.run(CREATE, { runId, input: SEEN, files, q });
    expect((await hongkou.run(CREATE, { runId, input: SEEN, files, q })).data.check).toEqual(first.data.check);
  });

  it('AC23-4 says from the day after a window that it is late, once, and reminds the bureau every day', async () => {
    const other = await runningRun();
    const late = async (day: string) => {
      await at(`${day}T06:00:00`);
      for (let times = 0; times < 2; times += 1) await spotJobs[0]?.run(system(), {});
      const [slot] = await slotsOf(other);
      return firstRow<{ noted: number; told: number }>(
        system(),
        sql`select (select count(*)::int from flow_event where record_id = ${slot?.id} and action = 'lapse') as noted,
              (select count(*)::int from notification n join user_account u on u.id = n.receiver_user_id
                where n.link like ${`%${slot?.id}%`} and u.login_name = ${hongkou.loginName}) as told`,
      );
    };
    expect(await late('2026-07-01')).toEqual({ noted: 0, told: 0 });
    expect(await late('2026-07-02')).toEqual({ noted: 1, told: 1 });
    expect(await late('2026-07-03')).toEqual({ noted: 1, told: 2 });
  });

  it('02 §15.7 cancels the windows that are left when the run is stopped', async () => {
    const other = await runningRun();
    await done(city, 'trainingRun', 'terminate', other, {
      reasonText: '机构已停止办学',
      attachmentIds: [await fileOf(city, '依据.png')],
    });
    expect((await slotsOf(other)).map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
  });
});

describe('BR23-7 the film of a check', () => {
  it('BR23-7 is mp4 or mov of at most 500 MB, and sent by those alone who check', async () => {
    const server = await serverOf(app);
    const base = await server.listen({ port: 0, host: '127.0.0.1' });
    const MOST = 500 * 1024 * 1024;
    const begun = async (who: Person, name: string, size = MOST) => {
      const uploader = new Uploader(base, who.token);
      const answer = await uploader.begin(name, size, 'SPOT-VIDEO');
      const path = answer.headers.get('location');
      if (path) await uploader.call('DELETE', path);
      return answer.status;
    };
    try {
      expect([await begun(hongkou, '课堂.mp4'), await begun(hongkou, '课堂.mov')]).toEqual([201, 201]);
      expect(await begun(hongkou, '课堂.mp4', MOST + 1)).toBe(400);
      expect(await begun(caller.browser, '课堂.mp4')).toBe(400);
      // Another kind of film is known by its content.
      const film = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4, 1), Buffer.from('AVI LIST'), Buffer.alloc(100)]);
      const sender = new Uploader(base, hongkou.token);
      const path = await sender.started('课堂.mp4', film.length, 'SPOT-VIDEO');
      await sender.send(path, 0, film);
      expect(await (await sender.finish(path)).json()).toMatchObject({ code: 'E-0006' });
    } finally {
      await server.close();
    }
  });
});

describe('T23-6 changes of a run', () => {
  async function changed(id: string, change: object): Promise<void> {
    const { data, code, message } = await caller.browser.run(
      'mutation ($input: RunChangeInput!, $q: ID!) { askForRunChange(input: $input, requestId: $q) { id } }',
      { input: { runId: id, reason: '实训场地检修', ...change }, q: randomUUID() },
    );
    if (code) throw new Error(`${code} ${message}`);
    await done(hongkou, 'runChange', 'districtPass', (data.askForRunChange as { id: string }).id);
  }

  it('T23-6 another last day makes other windows of those that have not begun; another head teacher leaves the plan as it is', async () => {
    const id = await runningRun();
    const before = await slotsOf(id);
    await at('2026-06-25T09:00:00');
    await changed(id, { kind: 'HEAD_TEACHER', headTeacherId: caller.teacherId });
    expect(await slotsOf(id)).toEqual(before);
    await changed(id, { kind: 'SCHEDULE', plannedStart: '2026-06-22', plannedEnd: '2026-07-14' });
    const after = await slotsOf(id);
    expect(after.filter(({ state }) => state === 'PLANNED')).toMatchObject([
      { id: before[0]?.id, from: '2026-06-22', to: '2026-07-01' },
      { from: '2026-07-04', to: '2026-07-14' },
    ]);
    expect(after.filter(({ state }) => state === 'CANCELLED')).toMatchObject([{ id: before[1]?.id }]);
  });
});

describe('02 §15.4 windows of the plan, many at once', () => {
  const ACT = `mutation ($input: RecordActInput!) { outcome: advanceSpotCheckSlots(input: $input) { ok rows { code message } } }`;
  async function give(who: Person, action: string, ids: readonly string[], input: object = {}) {
    const now = await rows<{ id: string; version: number }>(
      system(),
      sql`select id, version from spot_check_slot where id = any(${[...ids]}::uuid[])`,
    );
    const { data, code, message } = await who.run(ACT, {
      input: { action, requestId: randomUUID(), rows: now, ...input },
    });
    return code ? { ok: 0, rows: [{ code, message }] } : (data.outcome as { ok: number; rows: object[] });
  }

  it('are given to an officer of the district, whose to-do each is and who is told; one that is overdue is asked for once a day', async () => {
    const slots = (await slotsOf(await runningRun())).map(({ id }) => id);
    const colleague = await somebodyOf(app, '310109', ['BIZ_OFFICER']);
    const listed = await hongkou.run('query ($id: ID!) { spotCheckInspectors(slotId: $id) { id name open } }', {
      id: slots[0],
    });
    const inspectors = listed.data.spotCheckInspectors as { id: string; name: string; open: number }[];
    const account = async (who: Person) =>
      (await firstRow<{ id: string; name: string }>(
        system(),
        sql`select id, display_name as name from user_account where login_name = ${who.loginName}`,
      )) ?? { id: '', name: '' };
    const [own, stranger] = [await account(colleague), await account(pudong)];
    expect(inspectors.map(({ id }) => id)).toContain(own.id);
    expect(inspectors.map(({ id }) => id)).not.toContain(stranger.id);
    expect(await give(hongkou, 'assign', slots, { assigneeId: stranger.id })).toMatchObject({
      ok: 0,
      rows: [{ code: 'E-2308' }, { code: 'E-2308' }],
    });
    expect(await give(city, 'assign', slots, { assigneeId: own.id })).toMatchObject({ ok: 0 });
    expect(await give(hongkou, 'assign', slots, { assigneeId: own.id })).toMatchObject({ ok: 2 });
    const kept = await rows(
      system(),
      sql`select s.inspector_name as name, t.assignee_id as assignee from spot_check_slot s join task t on t.record_id = s.id
           where s.id = any(${slots}::uuid[]) and t.closed_at is null`,
    );
    expect(kept).toEqual([0, 1].map(() => ({ name: own.name, assignee: own.id })));

    const asked = () =>
      rows<{ login: string }>(
        system(),
        sql`select u.login_name as login from notification n join user_account u on u.id = n.receiver_user_id
             where n.link like ${`%${slots[0]}`} and n.title like '%请尽快完成%'`,
      );
    expect(await give(city, 'remind', slots)).toMatchObject({ rows: [{ code: 'E-2307' }, { code: 'E-2307' }] });
    await at('2026-07-02T09:00:00');
    for (const _ of [1, 2]) expect(await give(city, 'remind', slots)).toMatchObject({ ok: 1 });
    expect(await asked()).toEqual([{ login: colleague.loginName }]);
  });
});

describe('beyond the plan', () => {
  const ORDER = `mutation ($input: ExtraSpotCheckInput!, $q: ID!) { slot: orderSpotCheck(input: $input, requestId: $q) { id round orderedBy windowFrom windowTo } }`;
  const order = (who: Person, until: string, of = runId) =>
    who.run(ORDER, { input: { runId: of, until, reason: '群众反映课时不足' }, q: randomUUID() });

  it('T23-7 the city orders a check with its reason; it counts for what was ordered, never for a window (BR23-2)', async () => {
    const id = await runningRun();
    await at('2026-06-23T09:00:00');
    expect(await order(pudong, '2026-06-26', id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await order(caller.browser, '2026-06-26', id)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await order(city, '2026-07-11', id)).fields?.[0]?.message).toBe(
      '抽查截止日期应在2026-06-23至2026-07-10之间',
    );
    expect((await order(city, '2026-06-26', id)).data.slot).toMatchObject({
      round: '追加',
      windowFrom: '2026-06-23',
      windowTo: '2026-06-26',
    });
    expect(await order(hongkou, '2026-06-30', id)).toMatchObject({ code: 'E-2306' });
    const asked = await rows<{ body: string }>(
      system(),
      sql`select distinct body from notification where template_code = 'N470' and body like '%群众反映课时不足%'`,
    );
    expect(asked).toHaveLength(1);
    const states = async () => (await slotsOf(id)).map(({ state }) => state);
    await at('2026-06-24T10:00:00');
    const extra = await draft({ extraReason: '按市局要求追加抽查' }, { of: id });
    expect(await act(hongkou, 'submit', extra)).toMatchObject({ result: 'OK' });
    expect(await states()).toEqual(['PLANNED', 'PLANNED', 'DONE']);
    expect(await act(hongkou, 'submit', await draft({}, { of: id }))).toMatchObject({ result: 'OK' });
    expect(await states()).toEqual(['DONE', 'PLANNED', 'DONE']);
  });

  it('BR23-6 draws a tenth of the trainees to be called, and shows a number for a reason that stays in the log', async () => {
    const SAMPLE = 'query ($r: ID!) { spotPhoneSample(runId: $r) { runTraineeId nameMasked phoneMasked } }';
    // Twelve trainees: two of them, whoever asks whenever.
    const sample = (await hongkou.run(SAMPLE, { r: runId })).data.spotPhoneSample as Record<string, string>[];
    expect(sample).toHaveLength(2);
    expect(sample[0]).toMatchObject({ nameMasked: '学**', phoneMasked: '138****1234' });
    expect((await pudong.run(SAMPLE, { r: runId })).code).toBe('NOT_FOUND');
    const REVEAL =
      'mutation ($r: ID!, $t: ID!, $why: String!) { revealSpotPhone(runId: $r, runTraineeId: $t, reason: $why) }';
    const reveal = (why: string) => hongkou.run(REVEAL, { r: runId, t: sample[0]?.runTraineeId, why });
    expect((await reveal('')).code).toBe('E-0005');
    const enrolment = await firstRow<{ id: string }>(
      system(),
      sql`select enrolment_id as id from run_trainee where id = ${sample[0]?.runTraineeId ?? null}`,
    );
    const sealed = sealCell(app.keys, 'training_enrolment', enrolment?.id ?? '', 'phone', '13800001234');
    await run(system(), sql`update training_enrolment set phone = ${sealed} where id = ${enrolment?.id ?? null}`);
    const shown = () => reveal('电话抽查核实到课情况');
    const [entry] = await auditOf(system(), ['training.spot.reveal-phone'], async () =>
      expect((await shown()).data.revealSpotPhone).toBe('13800001234'),
    );
    expect(entry?.detail).toMatchObject({ reason: '电话抽查核实到课情况' });
  });
});
