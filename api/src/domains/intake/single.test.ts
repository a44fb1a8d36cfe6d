import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../test/access.ts';
import { act } from '../../../test/case-acts.ts';
import { readBuilt } from '../../../test/cases.ts';
import { enter, soldier } from '../../../test/entitlement.ts';
import {
  ANSWERS,
  type Applied,
  applicant,
  applied,
  type Draft,
  photo,
  save,
  submit,
  TYPED,
} from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { readForms } from '../cases/index.ts';
import { buildIdNumber } from '../people/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('intake_single', { now: '2026-03-09T10:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

let serial = 500;
const stranger = () => {
  serial += 1;
  return { idNo: buildIdNumber('310109', '1999-08-09', serial), name: '吴测试', phone: '13900006666' };
};
const REPORTED = ANSWERS.map((one) => (one.key === 'reported' ? { key: 'reported', value: 'YES' } : one));
const screen = (browser: Browser, bundle: string, answers = REPORTED) =>
  browser.run('mutation ($input: RecordScreeningInput!) { recordScreening(input: $input) { outcome advice } }', {
    input: { bundle, answers, generalConsent: '2026-01', sensitiveConsent: '2026-01' },
  });
const open = (browser: Browser, bundle: string) =>
  browser.run(
    `mutation ($bundle: String!) { openApplicationDraft(bundle: $bundle) { id bundle version form attachments { fileId materialCode } } }`,
    { bundle },
  );
const GUIDE = `query ($bundle: String!) { applicationGuide(bundle: $bundle) { bundle single title audience deadline limitText matters { code } materials { code }
  questions { key options { value } } } }`;

/** A draft of the one matter that only needs submitting. */
async function begunAlone(browser: Browser, matter: string, form: object = {}) {
  await screen(browser, matter, matter === 'M01' ? ANSWERS : REPORTED);
  const draft = (await open(browser, matter)).data.openApplicationDraft as Draft & { bundle: string };
  const { bankName: _bank, bankAccount: _account, ...typed } = TYPED;
  const saved = await save(browser, draft, { form: { ...draft.form, ...typed, ...form }, attachments: [] });
  return { draft, saved: saved.data.saveApplicationDraft as Draft };
}

async function appliedAlone(browser: Browser, matter: string, form: object = {}) {
  const { data, code, message, fields } = await submit(browser, (await begunAlone(browser, matter, form)).saved);
  if (!data.submitApplication) throw new Error(`${code} ${message} ${JSON.stringify(fields)}`);
  return data.submitApplication as { id: string; caseNo: string; matters: { matterName: string }[] };
}

/** 退役报到 is done, by the bundle. */
async function reported(browser: Browser) {
  const whole = await applied(browser);
  const clerk = await app.as('clerk_hk');
  for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), whole.id)]);
  return whole;
}

/** 退役报到 is done, alone. */
async function reportedAlone(browser: Browser): Promise<Applied> {
  const { saved } = await begunAlone(browser, 'M01');
  const complete = await save(browser, saved, { form: saved.form, attachments: [await photo(browser)] });
  const first = (await submit(browser, complete.data.saveApplicationDraft as Draft)).data.submitApplication as Applied;
  const clerk = await app.as('clerk_hk');
  for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), first.id)]);
  return first;
}

describe('R8.3 单事项办理 (01 §10.4, §10.5)', () => {
  it('事项选择 offers the bundle and each matter that is applied for, to anybody; what needs no application is not offered', async () => {
    const { data } = await new Browser(app).run('{ applicationChoices { code title single conditionText limitText } }');
    const choices = data.applicationChoices as { code: string; single: boolean; conditionText: string }[];
    expect(choices[0]).toMatchObject({ code: 'VETERAN', single: false });
    expect(choices.find(({ code }) => code === 'M03')).toMatchObject({ title: '户口登记', single: true });
    expect(choices.find(({ code }) => code === 'M02')?.conditionText).toContain('中共党员');
    expect(choices.some(({ code }) => code === 'M13')).toBe(false);
  });

  it('has a guide of its own: its materials, its limit, and whether one has reported', async () => {
    const guest = new Browser(app);
    const { data } = await guest.run(GUIDE, { bundle: 'M03' });
    expect(data.applicationGuide).toMatchObject({
      bundle: 'M03',
      single: true,
      title: '户口登记',
      deadline: '办理退役报到后即可申请。',
      limitText: expect.stringContaining('1个工作日'),
      matters: [{ code: 'M03' }],
      materials: [{ code: 'HOUSEHOLD_BOOK' }],
    });
    expect((await guest.run(GUIDE, { bundle: 'M13' })).code).toBe('NOT_FOUND');
    expect((await guest.run(GUIDE, { bundle: "M03' or 1=1" })).code).toBe('NOT_FOUND');
    const browser = await applicant(app, stranger());
    const unfit = await screen(browser, 'M03', ANSWERS);
    expect(unfit.data.recordScreening).toMatchObject({
      outcome: 'UNFIT',
      advice: [expect.stringContaining('请申请军人退役“一件事”')],
    });
    expect((await open(browser, 'M03')).code).toBe('E-0705');
    expect((await open(browser, 'M04')).code).toBe('E-0704');
  });

  it('is a draft and a case of its own beside the bundle’s, with the one matter and no bank account', async () => {
    const browser = await applicant(app, stranger());
    await reported(browser);
    await browser.run('mutation { openApplicationDraft(bundle: "VETERAN") { id } }');
    const { draft, saved } = await begunAlone(browser, 'M05', { singleMatter: 'M12', bankAccount: TYPED.bankAccount });
    expect(draft).toMatchObject({ bundle: 'M05', form: { singleMatter: 'M05' } });
    expect(saved.form).toMatchObject({ singleMatter: 'M05' });
    const one = (await submit(browser, saved)).data.submitApplication as {
      id: string;
      matters: { matterName: string }[];
    };
    expect(one.matters.map(({ matterName }) => matterName)).toEqual(['基本养老关系转移接续']);
    const form = (await readForms(system(), [one.id])).get(one.id);
    expect([form?.singleMatter, form?.bankAccount]).toEqual(['M05', undefined]);
    const mine = await browser.run('query ($id: ID!) { myApplication(id: $id) { title matters { matterName } } }', {
      id: one.id,
    });
    expect(mine.data.myApplication).toMatchObject({ title: '基本养老关系转移接续' });
    const clerk = await app.as('clerk_hk');
    const origin = await clerk.run('query ($id: ID!) { applicationOrigin(caseId: $id) { singleMatter } }', {
      id: one.id,
    });
    expect(origin.data.applicationOrigin).toEqual({ singleMatter: 'M05' });
    const basic = await firstRow<{ payload: string }>(
      system(),
      sql`select payload_masked::text as payload from outbox_message where root_id = ${one.id} and kind = 'BASIC' limit 1`,
    );
    expect(basic?.payload).toContain('"ischain": 0');
  });

  it('§1.2 has the promised and the legal limit of its matter, and every message and push says its name', async () => {
    const browser = await applicant(app, stranger());
    await reportedAlone(browser);
    const one = await appliedAlone(browser, 'M03');
    const clerk = await app.as('clerk_hk');
    const text = await clerk.run(
      'query ($ids: [ID!]!) { caseActPreview(action: "return", ids: $ids) { messageText } }',
      { ids: [one.id] },
    );
    expect(text.data.caseActPreview).toMatchObject({ messageText: expect.stringContaining('户口登记') });
    for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), one.id)]);
    const [due] = await rows<{ promise: string; legal: string }>(
      system(),
      sql`select to_char(promise_due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as promise,
                 to_char(legal_due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as legal from one_thing_case where id = ${one.id}`,
    );
    // 9 March 2026 is a Monday: one working day, three working days.
    expect(due).toEqual({ promise: '2026-03-10 17:30', legal: '2026-03-12 17:30' });
    const told = await rows<{ body: string }>(
      system(),
      sql`select body from notification where record_id = ${one.id} and template_code in ('N12', 'N13')`,
    );
    expect(told).toHaveLength(2);
    for (const { body } of told) expect(body).toContain('户口登记');
    for (const { body } of told) expect(body).not.toContain('一件事”');
    const own = await firstRow<{ said: Record<string, unknown> }>(
      system(),
      sql`select payload_masked as said from outbox_message where record_id = ${one.id} and kind = 'BASIC'`,
    );
    expect(own?.said).toMatchObject({ itemname: '户口登记', promisetimelimit: 1, timelimit: 3 });
    await act(clerk, 'terminate', [await readBuilt(system(), one.id)], { confirmed: true, reasonCode: 'F06' });
    await browser.run('mutation ($id: ID!) { evaluateMyApplication(id: $id, channel: PC) }', { id: one.id });
    const invited = await rows(
      system(),
      sql`select matter_code as code, matter_name as name from evaluation_invite where service_id = ${one.id}`,
    );
    expect(invited).toEqual([{ code: 'M03', name: '户口登记' }]);
  });

  it('asks for the account where the one matter pays money, and for a fresh proof of it', async () => {
    const browser = await applicant(app, stranger());
    await reported(browser);
    const without = await submit(browser, (await begunAlone(browser, 'M12')).saved);
    expect(without.fields?.map(({ path }) => path)).toEqual(['form.bankName', 'form.bankAccount']);
  });

  it('is for those whom the matter is for: BAD_INPUT says for whom', async () => {
    const browser = await applicant(app, stranger());
    const refused = await submit(browser, (await begunAlone(browser, 'M02')).saved);
    expect(refused).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'form.singleMatter', message: expect.stringMatching(/^“党员组织关系转移”适用于：政治面貌/) }],
    });
  });

  it('T2, T5 goes on only after 退役报到, here or in 安置系统; else the clerk is told and returns it', async () => {
    const who = stranger();
    const browser = await applicant(app, who);
    const one = await appliedAlone(browser, 'M03');
    const clerk = await app.as('clerk_hk');
    const pass = async () => {
      const row = await readBuilt(system(), one.id);
      const { data } = await clerk.run(
        'mutation ($input: ActInput!) { advanceCases(input: $input) { ok rows { code message } } }',
        { input: { requestId: randomUUID(), action: 'pass', rows: [{ id: row.id, version: row.version }] } },
      );
      return JSON.stringify(data);
    };
    expect(await pass()).toContain('未查到该人员已办理退役报到');
    await act(clerk, 'return', [await readBuilt(system(), one.id)], {
      reasonCode: 'R99',
      reasonText: '请先申请退役报到',
    });
    const other = await applicant(app, stranger());
    await reportedAlone(other);
    const next = await appliedAlone(other, 'M06');
    for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), next.id)]);
    expect(await rows(system(), sql`select state from one_thing_case where id = ${next.id}`)).toEqual([
      { state: 'ACCEPTED' },
    ]);
  });

  describe('T2, T5 退役报到 that does not carry a matter alone', () => {
    const NOT_REPORTED = '未查到该人员已办理退役报到';
    const pass = async (id: string) => {
      const { version } = await readBuilt(system(), id);
      const { data } = await (await app.as('clerk_hk')).run(
        'mutation ($input: ActInput!) { advanceCases(input: $input) { ok rows { code message } } }',
        { input: { requestId: randomUUID(), action: 'pass', rows: [{ id, version }] } },
      );
      return JSON.stringify(data);
    };

    it('one that was refused (不予办理): nobody has reported by it', async () => {
      const browser = await applicant(app, stranger());
      const whole = await reportedAlone(browser);
      const one = await appliedAlone(browser, 'M06');
      await run(
        system(),
        sql`update sub_case set state = 'FINISHED_TERMINATED' where case_id = ${whole.id} and matter_code = 'M01'`,
      );
      expect(await pass(one.id)).toContain(NOT_REPORTED);
      await run(
        system(),
        sql`update sub_case set state = 'FINISHED_NORMAL' where case_id = ${whole.id} and matter_code = 'M01'`,
      );
      expect(await pass(one.id)).toContain('"ok":1');
    });

    it('one of an earlier service, here or in 安置系统 (01 §4.4 no. 5)', async () => {
      const who = stranger();
      const browser = await applicant(app, who);
      const whole = await reported(browser);
      await run(system(), sql`update one_thing_case set discharge_date = '2020-09-16' where id = ${whole.id}`);
      const one = await appliedAlone(browser, 'M06');
      expect(await pass(one.id)).toContain(NOT_REPORTED);
      const shown = soldier(77, {
        idNo: who.idNo,
        birthDate: '1999-08-09',
        reportedOn: '2020-10-01',
        dischargeDate: '2020-09-16',
      });
      await enter(system(), [shown]);
      expect(await pass(one.id)).toContain(NOT_REPORTED);
      const dated = { ...shown, reportedOn: '2025-10-01', dischargeDate: TYPED.dischargeDate };
      await enter(system(), [{ ...dated, recordNo: `${shown.recordNo}-2` }]);
      expect(await pass(one.id)).toContain('"ok":1');
    });
  });

  it('after a return stays the same matter, whatever the page sends (E-0508 at the window)', async () => {
    const browser = await applicant(app, stranger());
    const one = await appliedAlone(browser, 'M07');
    const clerk = await app.as('clerk_hk');
    await act(clerk, 'return', [await readBuilt(system(), one.id)], {
      reasonCode: 'R99',
      reasonText: '地址不清楚，请重填',
    });
    const { data } = await browser.run('mutation ($id: ID!) { openReturnedApplication(id: $id) { version form } }', {
      id: one.id,
    });
    const { version, form } = data.openReturnedApplication as { version: number; form: object };
    const input = {
      requestId: randomUUID(),
      id: one.id,
      version,
      form: { ...form, singleMatter: 'M09', liveAddress: '上海市虹口区示范路7号' },
      attachments: [],
    };
    const sent = await browser.run(
      'mutation ($input: ResubmitMyApplicationInput!) { resubmitMyApplication(input: $input) { matters { matterName } } }',
      { input },
    );
    expect(sent.data.resubmitMyApplication).toMatchObject({ matters: [{ matterName: '社会保险登记' }] });
  });

  it('退役报到 alone takes its materials', async () => {
    const browser = await applicant(app, stranger());
    const { saved } = await begunAlone(browser, 'M01');
    expect((await submit(browser, saved)).code).toBe('E-0701');
    const complete = await save(browser, saved, { form: saved.form, attachments: [await photo(browser)] });
    const done = await submit(browser, complete.data.saveApplicationDraft as Draft);
    expect(done.data.submitApplication).toMatchObject({ matters: [{ matterName: '退役报到' }] });
  });
});
