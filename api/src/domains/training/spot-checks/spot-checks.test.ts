import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { CREATE_SPOT_CHECK, SEEN_AT_CHECK, spotCheckDesk } from '../../../../test/spot-check-desk.ts';
import { fileOf, type Person } from '../../../../test/training-applications.ts';
import { Uploader } from '../../../../test/uploads.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { sealCell } from '../trainees/person-cells.ts';
import { spotCheck } from './checks/check.record.ts';
import { spotCheckSlot } from './plan/slot.record.ts';

const { desk, system, at, slotsOf, written, draft, versionOf, act, stateOf, told } =
  spotCheckDesk('training_spot_checks');
const ONE = 'query ($id: ID!) { spotCheck(id: $id) { id result state flow { state history { action } } } }';

it('agrees with its tables', async () => {
  expect(await disagreements(system(), [spotCheckSlot.table, spotCheck.table])).toEqual([]);
});

describe('02 §15.8', () => {
  it('AC23-3, T23-2, BR23-4 is submitted with a document and a film, tells the city of what is serious, and proposes to mark the institution', async () => {
    await at('2026-06-24T12:00:00');
    const serious = { actualHeadcount: 3, result: 'SERIOUS', problems: ['到课人数不足', '教师未到'] };
    const without = await draft(serious, { films: false });
    expect(await act(desk.hongkou, 'submit', without)).toMatchObject({
      code: 'E-2301',
      message: '请上传至少1份文档和1份视频资料',
    });
    const id = await draft(serious);
    expect((await desk.caller.browser.run(ONE, { id })).code).toBe('NOT_FOUND');
    expect((await desk.pudong.run(ONE, { id })).code).toBe('NOT_FOUND');
    expect(await act(desk.hongkou, 'submit', id)).toMatchObject({ result: 'OK' });
    expect(await stateOf(id)).toBe('SUBMITTED');
    expect((await told('N472')).map(({ login }) => login)).toContain(desk.city.loginName);
    expect(
      await firstRow(
        system(),
        sql`select kind, mark_kind as mark, state from training_proposal where target_id = ${desk.caller.id} and reason like '%到课人数不足%'`,
      ),
    ).toEqual({ kind: 'MARK', mark: 'M6', state: 'PROPOSED' });
    expect((await slotsOf(desk.runId)).map(({ state }) => state)).toEqual(['DONE', 'PLANNED']);
    // From now on the institution and the district of its trainees read it; the plan stays hidden.
    expect((await desk.caller.browser.run(ONE, { id })).data.spotCheck).toMatchObject({ result: 'SERIOUS' });
    expect((await desk.pudong.run(ONE, { id })).data.spotCheck).toMatchObject({ result: 'SERIOUS' });
  });

  it('§15.3 keeps photos apart from documents and films: they hang on the check as what they are, and stand for neither', async () => {
    await at('2026-06-24T12:00:00');
    const files = { docIds: [], videoIds: [], photoIds: [await fileOf(desk.hongkou, '教室.png')] };
    const { data } = await desk.hongkou.run(CREATE_SPOT_CHECK, {
      runId: desk.runId,
      input: SEEN_AT_CHECK,
      files,
      q: randomUUID(),
    });
    const { id } = data.check as { id: string };
    expect(
      await firstRow(
        system(),
        sql`select count(*)::int as n, min(material_code) as code, min(material_name) as name from attachment where record_id = ${id}`,
      ),
    ).toEqual({ n: 1, code: 'SPOT-PHOTO', name: '抽查照片' });
    expect(await act(desk.hongkou, 'submit', id)).toMatchObject({ code: 'E-2301' });
  });

  it('T23-3, T23-4, T23-5 orders, answers, gives back and confirms what is put right', async () => {
    const id = await draft({ result: 'MINOR', problems: ['教室消防通道堵塞'], extraReason: '接到学员反映' });
    await act(desk.hongkou, 'submit', id);
    expect(await act(desk.hongkou, 'order', id)).toMatchObject({ code: 'E-2304' });
    const ORDER = `mutation ($id: ID!, $v: Int!, $input: SpotOrderInput!) { saveSpotOrder(id: $id, version: $v, input: $input) { id } }`;
    const order = async (deadline: string) =>
      desk.hongkou.run(ORDER, { id, v: await versionOf(id), input: { requirement: '立即清理并加强巡查', deadline } });
    expect((await order('2026-07-10')).fields?.[0]?.message).toBe('整改期限应在今天至2026-07-08（10个工作日）之间');
    expect((await order('2026-07-08')).code).toBeUndefined();
    expect(await act(desk.hongkou, 'order', id)).toMatchObject({ result: 'OK' });
    expect((await told('N473')).map(({ login }) => login)).toEqual([desk.caller.browser.loginName]);
    expect(await act(desk.caller.browser, 'reply', id)).toMatchObject({ code: 'E-2305' });
    const REPLY = `mutation ($id: ID!, $v: Int!, $r: String!, $f: [ID!]!) { saveSpotReply(id: $id, version: $v, reply: $r, fileIds: $f) { id } }`;
    const reply = async (who: Person) =>
      who.run(REPLY, { id, v: await versionOf(id), r: '通道已清理，每日巡查两次', f: [await fileOf(who, '整改.png')] });
    expect((await reply(desk.hongkou)).code).toBe('FORBIDDEN');
    expect((await reply(desk.caller.browser)).code).toBeUndefined();
    await act(desk.caller.browser, 'reply', id);
    expect(await act(desk.hongkou, 'giveBack', id, { reasonText: '请补充巡查记录' })).toMatchObject({ result: 'OK' });
    await act(desk.caller.browser, 'reply', id);
    expect(await act(desk.pudong, 'confirm', id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(desk.hongkou, 'confirm', id)).toMatchObject({ result: 'OK' });
    expect(await stateOf(id)).toBe('CLOSED');
  });

  it('BR23-2 counts a check for the window that its day lies in; one beyond the plan needs a reason and replaces none', async () => {
    await at('2026-06-25T12:00:00');
    const again = await draft({ checkedAt: '2026-06-25T09:00:00+08:00' });
    expect(await act(desk.hongkou, 'submit', again)).toMatchObject({ code: 'E-2302' });
    await at('2026-07-03T12:00:00');
    const extra = await draft({ checkedAt: '2026-07-03T09:00:00+08:00', extraReason: '节前安全检查' });
    await act(desk.hongkou, 'submit', extra);
    expect((await slotsOf(desk.runId)).map(({ state }) => state)).toEqual(['DONE', 'PLANNED']);
    const planned = await draft({ checkedAt: '2026-07-03T10:00:00+08:00' });
    await act(desk.hongkou, 'submit', planned);
    expect(await stateOf(planned)).toBe('CLOSED');
    expect((await slotsOf(desk.runId)).map(({ state }) => state)).toEqual(['DONE', 'DONE']);
  });

  it('02 §15.7 refuses a check that lies ahead, outside the run or in another district; a phone that sends twice makes one', async () => {
    await at('2026-06-24T12:00:00');
    const of = async (checkedAt: string) => (await written({ checkedAt })).fields?.[0]?.message;
    expect(await of('2026-06-24T13:00:00+08:00')).toBe('抽查时间不能晚于现在');
    expect(await of('2026-06-20T09:00:00+08:00')).toBe('抽查时间应在培训期间（2026-06-22至2026-07-10）');
    const files = { docIds: [], videoIds: [] };
    expect(
      (await desk.pudong.run(CREATE_SPOT_CHECK, { runId: desk.runId, input: SEEN_AT_CHECK, files, q: randomUUID() }))
        .code,
    ).toBe('NOT_FOUND');
    const q = randomUUID();
    const first = await desk.hongkou.run(CREATE_SPOT_CHECK, { runId: desk.runId, input: SEEN_AT_CHECK, files, q });
    expect(
      (await desk.hongkou.run(CREATE_SPOT_CHECK, { runId: desk.runId, input: SEEN_AT_CHECK, files, q })).data.check,
    ).toEqual(first.data.check);
  });
});

describe('BR23-7 the film of a check', () => {
  it('BR23-7 is mp4 or mov of at most 500 MB, and sent by those alone who check', async () => {
    const server = await serverOf(desk.app);
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
      expect([await begun(desk.hongkou, '课堂.mp4'), await begun(desk.hongkou, '课堂.mov')]).toEqual([201, 201]);
      expect(await begun(desk.hongkou, '课堂.mp4', MOST + 1)).toBe(400);
      expect(await begun(desk.caller.browser, '课堂.mp4')).toBe(400);
      // Another kind of film is known by its content.
      const film = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4, 1), Buffer.from('AVI LIST'), Buffer.alloc(100)]);
      const sender = new Uploader(base, desk.hongkou.token);
      const path = await sender.started('课堂.mp4', film.length, 'SPOT-VIDEO');
      await sender.send(path, 0, film);
      expect(await (await sender.finish(path)).json()).toMatchObject({ code: 'E-0006' });
    } finally {
      await server.close();
    }
  });
});

describe('the trainees of a run', () => {
  it('BR23-6 draws a tenth of the trainees to be called, and shows a number for a reason that stays in the log', async () => {
    const SAMPLE = 'query ($r: ID!) { spotPhoneSample(runId: $r) { runTraineeId nameMasked phoneMasked } }';
    // Twelve trainees: two of them, whoever asks whenever.
    const sample = (await desk.hongkou.run(SAMPLE, { r: desk.runId })).data.spotPhoneSample as Record<string, string>[];
    expect(sample).toHaveLength(2);
    expect(sample[0]).toMatchObject({ nameMasked: '学**', phoneMasked: '138****1234' });
    expect((await desk.pudong.run(SAMPLE, { r: desk.runId })).code).toBe('NOT_FOUND');
    const REVEAL =
      'mutation ($r: ID!, $t: ID!, $why: String!) { revealSpotPhone(runId: $r, runTraineeId: $t, reason: $why) }';
    const reveal = (why: string) => desk.hongkou.run(REVEAL, { r: desk.runId, t: sample[0]?.runTraineeId, why });
    expect((await reveal('')).code).toBe('E-0005');
    const enrolment = await firstRow<{ id: string }>(
      system(),
      sql`select enrolment_id as id from run_trainee where id = ${sample[0]?.runTraineeId ?? null}`,
    );
    const sealed = sealCell(desk.app.keys, 'training_enrolment', enrolment?.id ?? '', 'phone', '13800001234');
    await run(system(), sql`update training_enrolment set phone = ${sealed} where id = ${enrolment?.id ?? null}`);
    const shown = () => reveal('电话抽查核实到课情况');
    const [entry] = await auditOf(system(), ['training.spot.reveal-phone'], async () =>
      expect((await shown()).data.revealSpotPhone).toBe('13800001234'),
    );
    expect(entry?.detail).toMatchObject({ reason: '电话抽查核实到课情况' });
  });
});
