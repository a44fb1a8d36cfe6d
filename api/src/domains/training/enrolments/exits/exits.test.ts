import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { fileOf, somebodyOf } from '../../../../../test/training-applications.ts';
import { advanceEnrolment, type Enrolled, enrolled } from '../../../../../test/training-enrolments.ts';
import { advanceRound, buildCaller, type Caller, publishedRound } from '../../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../../test/training-trainees.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';

let app: Product;
let caller: Caller;
let district: Browser;
let serial = 300;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_exits', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
  district = await app.as('officer_hk');
}, 60_000);
afterAll(() => app.close());

const ASK = `mutation ($input: TrainingExitInput!, $q: ID!) { askForTrainingExit(input: $input, requestId: $q) {
  id exitNo state reason exitDate enrolmentStateTitle files { id } } }`;
const ACT = 'mutation ($input: RecordActInput!) { advanceTrainingExits(input: $input) { ok rows { code message } } }';
const ONE = 'query ($id: ID!) { trainingExit(id: $id) { id state } }';
const OWN = 'query ($id: ID!) { trainingEnrolment(id: $id) { state exitDate mayAskExit exit { id state } } }';

const ask = async (browser: Browser, enrolmentId: string, changes: object = {}) =>
  browser.run(ASK, {
    input: { enrolmentId, reasonCode: 'JOB', exitDate: '2026-05-06', fileIds: [await fileOf(browser)], ...changes },
    q: randomUUID(),
  });
async function asked(browser: Browser, enrolmentId: string, changes: object = {}) {
  const { data, code, message } = await ask(browser, enrolmentId, changes);
  if (code) throw new Error(`${code} ${message}`);
  return data.askForTrainingExit as { id: string; exitNo: string; state: string };
}
async function act(browser: Browser, action: string, id: string, input: object = {}) {
  const row = await firstRow<{ version: number }>(system(), sql`select version from training_exit where id = ${id}`);
  const { data, code, message } = await browser.run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 1 }], ...input },
  });
  return code ? { ok: 0, rows: [{ code, message }] } : (data.advanceTrainingExits as { ok: number; rows: object[] });
}
const own = async (browser: Browser, id: string) => (await browser.run(OWN, { id })).data.trainingEnrolment;
const stateOf = async (id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from training_enrolment where id = ${id}`))?.state;
function trainee() {
  serial += 1;
  return buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', serial) });
}
/** A trainee whose deadline for cancelling has passed. */
async function late(roundId?: string): Promise<{ browser: Browser; roundId: string; enrolment: Enrolled }> {
  const browser = await trainee();
  const id = roundId ?? (await publishedRound(app, caller));
  const enrolment = await enrolled(browser, id);
  await run(system(), sql`update enrolment_round set cancel_deadline = ${app.clock.now()} where id = ${id}`);
  return { browser, roundId: id, enrolment };
}

describe('who may ask and decide (02 §1.4)', () => {
  it('anonymous, institution, another trainee, another district', async () => {
    const { browser, enrolment } = await late();
    const { id } = await asked(browser, enrolment.id);
    for (const nobody of [caller.browser, district])
      expect(await ask(nobody, enrolment.id)).toMatchObject({ code: 'FORBIDDEN' });
    const other = await trainee();
    expect(await ask(other, enrolment.id)).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    for (const stranger of [other, elsewhere]) {
      let answer: unknown;
      const read = async () => {
        answer = await stranger.run(ONE, { id });
      };
      await auditOf(system(), ['access.out-of-scope'], read, 1);
      expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await act(elsewhere, 'districtPass', id)).toMatchObject({ ok: 0, rows: [{ code: 'NOT_FOUND' }] });
    expect(await act(other, 'recall', id)).toMatchObject({ ok: 0, rows: [{ code: 'NOT_FOUND' }] });
    expect(await act(browser, 'districtPass', id)).toMatchObject({ ok: 0, rows: [{ code: 'FORBIDDEN' }] });
    expect(await caller.browser.run(ONE, { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await stateOf(enrolment.id)).toBe('PENDING');
  });

  it.each([
    [{ reasonCode: 'NONE' }, 'BAD_INPUT', '请选择退训原因'],
    [{ fileIds: [] }, 'BAD_INPUT', '请上传证明材料'],
    [{ reasonCode: 'OTHER' }, 'E-0005', '请填写原因说明'],
    [{ exitDate: '2026-07-18' }, 'BAD_INPUT', '退训日期应在 2026-05-06 至 2026-07-17 之间'],
    [{ exitDate: '2026-05-05' }, 'BAD_INPUT', '退训日期应在 2026-05-06'],
  ])('%j is refused and nothing is kept', async (changes, code, message) => {
    const { browser, enrolment } = await late();
    expect(await ask(browser, enrolment.id, changes)).toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect(await own(browser, enrolment.id)).toMatchObject({ exit: null, mayAskExit: true });
  });
});

describe('退训 (BR13-5, T13-7)', () => {
  it('before the deadline one cancels oneself; after it the request takes the place of the button, once', async () => {
    const browser = await trainee();
    const enrolment = await enrolled(browser, await publishedRound(app, caller));
    expect(await own(browser, enrolment.id)).toMatchObject({ mayAskExit: false });
    expect(await ask(browser, enrolment.id)).toMatchObject({ code: 'E-1321' });
    // Who is placed in a run cannot cancel any more, whatever the deadline.
    const move = (action: string) =>
      advance(system(), { type: 'trainingEnrolment', action, rows: [{ id: enrolment.id }], mode: 'CASCADE' });
    await advanceEnrolment(district, 'districtPass', enrolment.id);
    expect(await own(browser, enrolment.id)).toMatchObject({ mayAskExit: false });
    await move('place');
    expect(await own(browser, enrolment.id)).toMatchObject({ mayAskExit: true });
    await move('study');
    await move('complete');
    expect(await own(browser, enrolment.id)).toMatchObject({ mayAskExit: false });
    const other = await late();
    expect(await own(other.browser, other.enrolment.id)).toMatchObject({ mayAskExit: true, exit: null });
    const { id, exitNo, state } = await asked(other.browser, other.enrolment.id);
    expect({ exitNo, state }).toEqual({ exitNo: expect.stringMatching(/^TX3101092026\d{5}$/), state: 'ASKED' });
    expect(await own(other.browser, other.enrolment.id)).toMatchObject({
      state: 'PENDING',
      mayAskExit: false,
      exit: { id },
    });
    expect(await ask(other.browser, other.enrolment.id)).toMatchObject({
      code: 'E-1322',
      message: `已有待审核的退训申请：${exitNo}`,
    });
    expect(
      await rows(
        system(),
        sql`select o.code, t.title from task t join org o on o.id = t.org_id where t.record_id = ${id} and t.closed_at is null`,
      ),
    ).toEqual([{ code: '310109', title: '审核退训申请' }]);
  });

  it('agreed: the enrolment ends from its day on, the place goes to the waiting list, trainee and institution hear', async () => {
    const roundId = await publishedRound(app, caller, { capacity: 1 });
    const first = await late(roundId);
    const waiting = await enrolled(await trainee(), roundId);
    expect(waiting.state).toBe('WAITLIST');
    await advanceEnrolment(district, 'districtPass', first.enrolment.id);
    await advance(system(), {
      type: 'trainingEnrolment',
      action: 'place',
      rows: [{ id: first.enrolment.id }],
      mode: 'CASCADE',
    });
    const { id } = await asked(first.browser, first.enrolment.id, { reasonCode: 'HEALTH', reasonText: '腰伤需要休养' });
    expect(await act(district, 'districtPass', id)).toMatchObject({ ok: 1 });
    expect(await own(first.browser, first.enrolment.id)).toEqual({
      state: 'WITHDRAWN',
      exitDate: '2026-05-06',
      mayAskExit: false,
      exit: { id, state: 'APPROVED' },
    });
    expect(await stateOf(waiting.id)).toBe('PENDING');
    const history = await rows<{ words: string }>(
      system(),
      sql`select reason_text as words from flow_event where record_id = ${first.enrolment.id} and action = 'exit'`,
    );
    expect(history).toEqual([{ words: '身体原因：腰伤需要休养' }]);
    const told = await rows<{ code: string }>(
      system(),
      sql`select distinct template_code as code from notification where (template_code = 'N246' and body like '%已同意退训%')
           or (template_code = 'N222' and body like '%已退训%') order by 1`,
    );
    expect(told).toEqual([{ code: 'N222' }, { code: 'N246' }]);
  });

  it('not agreed: everything stays, he reads why and may ask again; he may also take it back', async () => {
    const { browser, enrolment } = await late();
    const { id } = await asked(browser, enrolment.id);
    expect(await act(district, 'districtReject', id)).toMatchObject({ ok: 0, rows: [{ code: 'E-0005' }] });
    expect(await act(district, 'districtReject', id, { reasonText: '请先与机构协商补课' })).toMatchObject({ ok: 1 });
    expect(await own(browser, enrolment.id)).toMatchObject({ state: 'PENDING', mayAskExit: true });
    const again = await asked(browser, enrolment.id, { exitDate: '2026-07-17' });
    expect(await act(browser, 'recall', again.id)).toMatchObject({ ok: 1 });
    expect(await act(district, 'districtPass', again.id)).toMatchObject({ ok: 0, rows: [{ code: 'E-0503' }] });
    expect(await stateOf(enrolment.id)).toBe('PENDING');
  });

  it('an enrolment that ends otherwise takes its request along', async () => {
    const { browser, enrolment, roundId } = await late();
    const { id } = await asked(browser, enrolment.id);
    await advanceRound(district, 'withdraw', roundId, { reasonText: '师资不足取消' });
    expect(await own(browser, enrolment.id)).toMatchObject({ state: 'CANCELLED', exit: { id, state: 'LAPSED' } });
    expect(await rows(system(), sql`select 1 from task where record_id = ${id} and closed_at is null`)).toEqual([]);
  });
});
