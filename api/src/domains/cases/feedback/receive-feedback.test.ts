import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { accept, act, pushesOf } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import {
  type Departments,
  feedbackOn,
  type KeptRow,
  keptFeedback,
  openGateway,
  subCaseOf,
} from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { connectAlarms } from '../../../connect-alarms.ts';
import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { listAttachments } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readForms } from '../registration/sealed-form.ts';
import { hasOversized } from './keep-files.ts';

let app: Product;
let clerk: Browser;
let departments: Departments;
let disconnect: () => void;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('receive_feedback', { now: '2026-03-03T02:00:00Z' });
  clerk = await app.as('clerk_hk');
  departments = await openGateway(app);
  disconnect = connectAlarms();
});
afterAll(async () => {
  disconnect();
  await departments.close();
  await app.close();
});

async function accepted(only = ['M01', 'M03', 'M05']): Promise<BuiltCase> {
  app.clock.set(new Date('2026-03-03T02:00:00Z'));
  return accept(clerk, await buildCase(system(), { only }));
}

const police = () => departments.client('GA');
const stateOf = async (built: BuiltCase, matter: string) =>
  subCaseOf(await readBuilt(system(), built.id), matter).state;
const seen = new Set<string>();
/** What was kept since the last look; the clock stands, so ids say nothing of the order. */
async function fresh(): Promise<KeptRow[]> {
  const found = (await keptFeedback(system())).filter(({ id }) => !seen.has(id));
  for (const { id } of found) seen.add(id);
  return found;
}
const kept = async () => (await fresh()).at(-1);
const technicians = (word: string) =>
  rows<{ title: string; body: string }>(
    system(),
    sql`select title, body from notification where audience = 'TECH' and body like ${`%${word}%`}`,
  );

describe('what is kept of a message', () => {
  it('AC-01-01 the message stands in the list as 已应用, with its attachment and what the contract lets us keep', async () => {
    const built = await accepted();
    app.clock.set(new Date('2026-03-04T02:00:40Z'));
    const body = {
      handledAt: '2026-03-04T10:00:00+08:00',
      contactPhone: '021-65551234',
      resultData: { 户口登记状态: '1', 户籍地址: '上海市虹口区示范路1号', 婚姻状况: '未婚' },
      attachments: [{ name: '回执.png', content: samplePng(600, 400).toString('base64') }],
    };
    const answer = await police().send(feedbackOn(built, 'M03', 'DONE', { seq: 3, body }));
    expect(answer.body).toMatchObject({ code: 0 });
    const row = await kept();
    expect(row).toMatchObject({ state: 'APPLIED', tags: [], importance: 3, channel: 'HTTP' });
    expect(row?.subCaseId).toBe(subCaseOf(built, 'M03').id);
    for (const secret of ['示范路', '未婚', '65551234']) expect(row?.row).not.toContain(secret);
    const files = (await listAttachments(system(), 'feedback', [row?.id ?? ''])).get(row?.id ?? '');
    expect(files).toMatchObject([{ name: '回执.png', mime: 'image/png', source: 'SHARE' }]);
    const envelope = await firstRow<{ bytes: number }>(
      system(),
      sql`select length(body)::int as bytes from exchange_message where message_id = ${row?.messageId ?? ''}`,
    );
    expect(envelope?.bytes).toBeLessThan(1500);
  });

  it('AC-01-02 a second copy is answered 1005 and adds nothing that the list shows', async () => {
    const built = await accepted();
    const text = JSON.stringify(police().envelope(feedbackOn(built, 'M03', 'DONE', { seq: 1 })));
    await police().post(text);
    expect(await fresh()).toMatchObject([{ state: 'APPLIED' }]);
    const pushes = await pushesOf(system(), built.id);
    expect((await police().post(text)).body.code).toBe(1005);
    expect(await fresh()).toMatchObject([{ state: 'DUPLICATE', subCaseId: null }]);
    expect(await pushesOf(system(), built.id)).toEqual(pushes);
  });

  it('AC-01-04 a message without signature is REJECTED with 1001, alarms the technicians, and nothing of its contents stays', async () => {
    const built = await accepted();
    const envelope = police().envelope(
      feedbackOn(built, 'M03', 'DONE', { body: { personIdNo: '310109199001011234' } }),
    );
    const { signature: _, ...unsigned } = envelope;
    expect((await police().post(JSON.stringify(unsigned))).body.code).toBe(1001);
    const row = await kept();
    expect(row).toMatchObject({ state: 'REJECTED', bjNo: null, subCaseId: null });
    expect(row?.row).not.toContain('310109199001011234');
    expect(await technicians('签名无效')).toHaveLength(1);
    const logged = await rows<{ line: string }>(system(), sql`select l::text as line from exchange_call_log l`);
    expect(logged.some(({ line }) => line.includes('310109199001011234'))).toBe(false);
    expect(await stateOf(built, 'M03')).toBe('ACCEPTED');
  });

  it('a result that breaks the contract is refused with its path, and the message stays as REJECTED', async () => {
    const built = await accepted();
    const send = (resultData: object) => police().send(feedbackOn(built, 'M03', 'DONE', { body: { resultData } }));
    for (const resultData of [{ 户口登记状态: '9' }, { 领证日期: '2026-02-30' }, { 户籍地址: '长'.repeat(121) }]) {
      const { body } = await send(resultData);
      expect(body).toMatchObject({ code: 1002 });
      expect(body.message).toContain(`body.resultData.${Object.keys(resultData)[0]}`);
    }
    expect(await kept()).toMatchObject({ state: 'REJECTED', bjNo: subCaseOf(built, 'M03').bjNo });
    expect(await stateOf(built, 'M03')).toBe('ACCEPTED');
  });
});

describe('3.8 edge cases', () => {
  it('an unknown number is kept as 未匹配 with the district that stands in it, and answered 1003', async () => {
    const answer = await police().send({
      bizType: 'FEEDBACK.DONE',
      bjNo: 'BJ-310115-2026-999999',
      body: { feedbackType: 'DONE', externalStatus: { text: '已办结' } },
    });
    expect(answer.body.code).toBe(1003);
    expect(await kept()).toMatchObject({ state: 'UNMATCHED', districtCode: '310115', importance: 2 });
  });

  it('without a number, person and matter find the sub-case; without these, it goes to the city centre', async () => {
    const built = await accepted();
    const form = (await readForms(system(), [built.id])).get(built.id);
    const body = { feedbackType: 'ACCEPT', externalStatus: { text: '已受理' }, matterCode: 'M03' };
    const found = await police().send({ bizType: 'FEEDBACK.ACCEPT', body: { ...body, personIdNo: form?.idNo } });
    expect(found.body.code).toBe(0);
    expect(await kept()).toMatchObject({ state: 'APPLIED', bjNo: subCaseOf(built, 'M03').bjNo });
    const byCase = await police().send({ bizType: 'FEEDBACK.PROGRESS', caseNo: built.caseNo, body });
    expect(byCase.body.code).toBe(0);
    await fresh();
    const stranger = await police().send({ bizType: 'FEEDBACK.ACCEPT', body: { ...body, personIdNo: '310109' } });
    expect(stranger.body.code).toBe(1003);
    expect(await kept()).toMatchObject({ state: 'UNMATCHED', districtCode: '310000' });
    const nameless = await police().send({ bizType: 'FEEDBACK.ACCEPT', body });
    expect(nameless.body).toMatchObject({ code: 1002, message: expect.stringContaining('bjNo') });
  });

  it('two departments report different households: both are kept, both are marked 状态冲突', async () => {
    const built = await accepted();
    await run(
      system(),
      sql`update feedback_contract set fields = fields || (select jsonb_path_query_array(fields, '$[*] ? (@.name == "户籍地址")')
            from feedback_contract where department = 'GA') where department = 'RS'`,
    );
    const say = (department: 'GA' | 'RS', matter: string, address: string) =>
      departments
        .client(department)
        .send(feedbackOn(built, matter, 'DONE', { body: { resultData: { 户籍地址: address } } }));
    await fresh();
    expect((await say('GA', 'M03', '上海市虹口区示范路1号')).body.code).toBe(0);
    expect((await say('RS', 'M05', '上海市浦东新区样板路2号')).body.code).toBe(0);
    expect(await fresh()).toMatchObject([
      { state: 'APPLIED', tags: ['CONFLICT'], importance: 2 },
      { state: 'APPLIED', tags: ['CONFLICT'], importance: 2 },
    ]);
    expect(await stateOf(built, 'M05')).toBe('PENDING_FINISH');
  });

  it('a reason of 5,000 characters is cut at 2,000 and kept whole as an attachment', async () => {
    const built = await accepted();
    const reasonText = '缺'.repeat(5000);
    const body = { reasonText, requiredMaterials: [{ name: '缴费凭证' }] };
    await departments.client('RS').send(feedbackOn(built, 'M05', 'SUPPLEMENT', { body }));
    const row = await kept();
    expect(row).toMatchObject({ state: 'APPLIED', tags: ['CUT'], reasonText: '缺'.repeat(2000) });
    const [file] = (await listAttachments(system(), 'feedback', [row?.id ?? ''])).get(row?.id ?? '') ?? [];
    expect(file).toMatchObject({ materialName: '原因全文', mime: 'text/plain', size: 3 + 15_000 });
  });

  it('an attachment beyond 20 MB is answered 1002 附件超过20MB, announced or sent; a file that is no document as well', async () => {
    const built = await accepted();
    const send = (attachment: object) =>
      police().send(feedbackOn(built, 'M03', 'INFO', { body: { attachments: [attachment] } }));
    await fresh();
    const announced = await send({ name: '现场.mp4', size: 300 * 1024 * 1024 });
    expect(announced.body).toMatchObject({ code: 1002, message: '附件超过20MB' });
    const content = 'A'.repeat(4 * Math.ceil((20 * 1024 * 1024 + 10) / 3));
    const body = { feedbackType: 'INFO', externalStatus: { text: '情况说明' } } as const;
    expect(hasOversized({ ...body, attachments: [{ name: '扫描.pdf', content }] })).toBe(true);
    expect(hasOversized({ ...body, attachments: [{ name: '扫描.pdf', content: content.slice(400) }] })).toBe(false);
    const strange = await send({ name: '说明.exe', content: Buffer.from('MZ'.repeat(50)).toString('base64') });
    expect(strange.body).toMatchObject({ code: 1002, message: expect.stringContaining('仅支持PDF、JPG、PNG') });
    expect(await fresh()).toMatchObject([{ state: 'REJECTED' }, { state: 'REJECTED' }]);
  });

  it('a clock three hours ahead: the moment is kept, the order is ours, the technicians are warned once', async () => {
    const built = await accepted();
    const body = { handledAt: '2026-03-03T13:00:00+08:00' };
    await police().send(feedbackOn(built, 'M03', 'ACCEPT', { seq: 1, body }));
    await fresh();
    await police().send(feedbackOn(built, 'M03', 'PROGRESS', { seq: 2, body }));
    expect(await kept()).toMatchObject({ state: 'APPLIED', tags: ['SKEWED'] });
    const event = await firstRow<{ occurredAt: SqlInstant; recordedAt: SqlInstant }>(
      system(),
      sql`select occurred_at as "occurredAt", recorded_at as "recordedAt" from flow_event
           where record_id = ${subCaseOf(built, 'M03').id} order by seq desc limit 1`,
    );
    expect(event && toDate(event.occurredAt).toISOString()).toBe('2026-03-03T05:00:00.000Z');
    expect(event && toDate(event.recordedAt)).toEqual(app.clock.now());
    expect(await technicians('时钟快180分钟')).toHaveLength(1);
  });

  it('an older sequence is kept as 迟到报文, answered 1004, and changes nothing', async () => {
    const built = await accepted();
    await police().send(feedbackOn(built, 'M03', 'PROGRESS', { seq: 5 }));
    await fresh();
    expect((await police().send(feedbackOn(built, 'M03', 'DONE', { seq: 4 }))).body.code).toBe(1004);
    expect(await kept()).toMatchObject({ state: 'MATCHED', tags: ['LATE'] });
    expect(await stateOf(built, 'M03')).toBe('IN_PROGRESS');
  });

  it('DONE on a cancelled sub-case changes nothing and is marked 状态冲突', async () => {
    const built = await accepted();
    const reason = { reasonCode: 'F99', reasonText: '申请人重复提交', confirmed: true };
    await act(clerk, 'cancel', [await readBuilt(system(), built.id)], reason);
    expect(await stateOf(built, 'M03')).toBe('CANCELLED');
    const pushes = await pushesOf(system(), built.id);
    await police().send(feedbackOn(built, 'M03', 'DONE'));
    expect(await kept()).toMatchObject({ state: 'MATCHED', tags: ['CONFLICT'], importance: 2 });
    expect(await stateOf(built, 'M03')).toBe('CANCELLED');
    expect(await pushesOf(system(), built.id)).toEqual(pushes);
  });

  it('T8, T6: PROGRESS on 待补正 moves the sub-case on to 办理中, wherever it had come from', async () => {
    const built = await accepted();
    const insurer = departments.client('RS');
    const missing = { reasonText: '缺少缴费凭证', requiredMaterials: [{ name: '缴费凭证' }] };
    await insurer.send(feedbackOn(built, 'M05', 'SUPPLEMENT', { body: missing }));
    expect(await stateOf(built, 'M05')).toBe('SUPPLEMENT');
    await insurer.send(feedbackOn(built, 'M05', 'PROGRESS'));
    expect(await stateOf(built, 'M05')).toBe('IN_PROGRESS');
    const open = await rows(
      system(),
      sql`select 1 from task where record_id = ${subCaseOf(built, 'M05').id} and kind = 'FEEDBACK' and closed_at is null`,
    );
    expect(open).toEqual([]);
  });

  it('3.5 no. 5: the applicant is told of a refusal in the department’s words', async () => {
    const built = await accepted();
    await police().send(feedbackOn(built, 'M03', 'REJECT', { body: { reasonText: '户籍资料与本人不符' } }));
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N41' and record_id = ${subCaseOf(built, 'M03').id}`,
    );
    expect(told).toMatchObject([{ body: expect.stringContaining('户籍资料与本人不符') }]);
  });

  it('a body that its schema refuses is kept as REJECTED, without its contents', async () => {
    await fresh();
    const bad = { bizType: 'FEEDBACK.DONE', bjNo: randomUUID(), body: { feedbackType: 'DONE' } };
    expect((await police().send(bad)).body.code).toBe(1002);
    expect(await fresh()).toMatchObject([{ state: 'REJECTED' }]);
  });
});
