import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { textOfPdf } from '../../../../../test/pdf-text.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { fileOf, somebodyOf } from '../../../../../test/training-applications.ts';
import { CompletionDesk, type Ended } from '../../../../../test/training-completions.ts';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import { onLedgers } from '../brought.ts';
import { askForResult } from './ask-amendment.ts';

let desk: CompletionDesk;
let done: Ended;
beforeAll(async () => {
  desk = await CompletionDesk.open('training_amendments');
  // The first was there on 11 of 15 days: 未结业.
  done = await desk.handedIn([11]);
  expect(await desk.act(desk.officer, 'districtPass', done.id)).toMatchObject({ result: 'OK' });
}, 90_000);
afterAll(() => desk.app.close());

const CERTIFICATES = `mutation ($id: ID!, $input: LateCertificatesInput!, $q: ID!) {
  asked: askForCompletionCertificates(completionId: $id, input: $input, requestId: $q) { id version stateTitle asked } }`;
const RESULT = `mutation ($id: ID!, $input: ResultCorrectionInput!, $q: ID!) {
  asked: askForResultCorrection(completionId: $id, input: $input, requestId: $q) { id version stateTitle asked } }`;
interface Asked {
  id: string;
  version: number;
  stateTitle: string;
  asked: string;
}

const ask = async (who: Browser, document: string, input: object) =>
  who.run(document, {
    id: done.id,
    input: { reason: '发证单位补发证书', fileIds: [await fileOf(who)], ...input },
    q: randomUUID(),
  });
async function decide(who: Browser, action: string, { id, version }: Asked, input: object = {}) {
  const { data, code } = await who.run(
    'mutation ($input: RecordActInput!) { outcome: advanceCompletionAmendments(input: $input) { rows { result code message } } }',
    { input: { action, requestId: randomUUID(), rows: [{ id, version }], ...input } },
  );
  if (code) return { result: 'REFUSED', code };
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}
const standing = (n: number) =>
  firstRow<{ result: string; no: string | null; enrolment: string; sheet: string }>(
    desk.system(),
    sql`select t.result, t.certificate->>'no' as no, e.state as enrolment, w.result as sheet from run_trainee t
          join training_enrolment e on e.id = t.enrolment_id join run_completion_row w on w.run_trainee_id = t.id
         where t.id = ${done.trainees[n]}`,
  );
const certificate = (n: number, certificateNo: string) => ({
  runTraineeId: done.trainees[n],
  certificateType: 'LEVEL',
  certificateNo,
  certificateDate: '2026-07-12',
});

it('02 §16.6 the share of those who complete is charted by institution', async () => {
  const { data } = await desk.officer.run('{ trainingFigures { key figures { label value } } }');
  const series = data.trainingFigures as { key: string; figures: { label: string; value: number }[] }[];
  // Ten of eleven.
  expect(series.find(({ key }) => key === 'completionRates')?.figures.map(({ value }) => value)).toContain(90.91);
});

describe('补登证书 (T24-5)', () => {
  it('is asked for by the institution and stands once its district has confirmed it', async () => {
    const { caller, officer, pudong } = desk;
    expect(await ask(officer, CERTIFICATES, { rows: [certificate(1, 'L-1')] })).toMatchObject({ code: 'FORBIDDEN' });
    const asked = (await ask(caller.browser, CERTIFICATES, { rows: [certificate(1, 'l-1'), certificate(2, 'L-2')] }))
      .data.asked as Asked;
    expect(asked).toMatchObject({ stateTitle: '待区确认', asked: '2号学**：证书L-1；3号学**：证书L-2' });
    expect(await standing(1)).toMatchObject({ no: null });
    expect(await decide(pudong, 'districtPass', asked)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide(officer, 'districtPass', asked)).toMatchObject({ result: 'OK' });
    expect(await standing(1)).toEqual({ result: 'COMPLETED', no: 'L-1', enrolment: 'COMPLETED', sheet: 'COMPLETED' });
    // Who has a number needs none; a number is somebody's once.
    const again = await ask(caller.browser, CERTIFICATES, { rows: [certificate(1, 'L-9')] });
    expect(again.fields?.[0]?.message).toBe('2号学员已有证书编号');
    const taken = await ask(caller.browser, CERTIFICATES, { rows: [certificate(3, 'L-2')] });
    expect(taken.fields?.[0]?.message).toMatch(/^证书编号已登记在班次BC/);
  });

  it('BR24-3 prints names in full, numbers of identity masked', async () => {
    const server = await serverOf(desk.app);
    const { rawPayload, statusCode } = await server.inject({
      method: 'GET',
      url: `/exports/run-completions/${done.id}/certificates.pdf`,
      cookies: { sid: desk.caller.browser.token ?? '' },
    });
    const scores = await server.inject({
      method: 'GET',
      url: `/exports/run-completions/${done.id}/scores.pdf`,
      cookies: { sid: desk.caller.browser.token ?? '' },
    });
    await server.close();
    expect([statusCode, scores.statusCode]).toEqual([200, 200]);
    const text = textOfPdf(rawPayload);
    expect(text).toContain('杨帆');
    expect(text).toContain('310100********0000');
    expect(textOfPdf(scores.rawPayload)).toContain('75.50');
  });
});

describe('更正结果 (T24-6)', () => {
  const raise = () =>
    run(
      desk.system(),
      sql`update training_attendance set status = 'P', weight = 1 where run_trainee_id = ${done.trainees[0]}`,
    );

  it('is asked for by the district, holds only with the city’s consent, and counts attendance anew', async () => {
    const { officer, caller } = desk;
    const city = await somebodyOf(desk.app, '310000', ['CITY_OFFICER']);
    const input = { runTraineeId: done.trainees[0], reason: '考勤更正后出勤率达到要求' };
    expect((await ask(officer, RESULT, input)).fields?.[0]?.message).toBe('更正后的成绩、出勤率和结果与原来相同');
    await raise();
    expect(await ask(caller.browser, RESULT, input)).toMatchObject({ code: 'FORBIDDEN' });
    const asked = (await ask(officer, RESULT, input)).data.asked as Asked;
    expect(asked).toMatchObject({ stateTitle: '待市局同意', asked: '1号学**：未结业改为结业' });
    expect(await standing(0)).toMatchObject({ result: 'NOT_COMPLETED', enrolment: 'NOT_COMPLETED' });
    expect(await decide(officer, 'cityPass', asked)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await decide(city, 'cityPass', asked)).toMatchObject({ result: 'OK' });
    expect(await standing(0)).toEqual({ result: 'COMPLETED', no: null, enrolment: 'COMPLETED', sheet: 'COMPLETED' });
    const back = (await ask(officer, RESULT, { ...input, examTheory: '50' })).data.asked as Asked;
    expect(back.asked).toBe('1号学**：考试合格改为不合格，结业改为未结业');
    expect(await decide(city, 'cityReject', back, { reasonText: '成绩单与系统一致' })).toMatchObject({ result: 'OK' });
    expect(await standing(0)).toMatchObject({ result: 'COMPLETED' });
  });

  it('is refused once the ledger of the run stands', async () => {
    const { registry } = desk.app;
    const ledgers = onLedgers.join(async (_ctx, runIds) => new Set(runIds));
    const app = Object.create(desk.app, {
      registry: { value: Object.create(registry, { hooks: { value: [ledgers] } }) },
    });
    const ctx = { ...(await desk.officer.ctx()), app };
    const given = { runTraineeId: done.trainees[0] ?? '', examTheory: '50', reason: '成绩登记有误', fileIds: [] };
    await expect(askForResult(ctx, done.id, given, randomUUID())).rejects.toMatchObject({ code: 'E-2412' });
  });
});
