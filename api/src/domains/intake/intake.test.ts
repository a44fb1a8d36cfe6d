import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Counterparts, startCounterparts } from '../../../test/counterparts.ts';
import {
  ANSWERS,
  applicant,
  applied,
  begun,
  filled,
  GENG,
  JIA,
  open,
  opened,
  photo,
  save,
  scan,
  screen,
  submit,
  TYPED,
} from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { buildIdNumber } from '../people/index.ts';

let app: Product;
let partners: Counterparts;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const DAY = 86_400_000;
let serial = 700;
/** Somebody whom no register knows, never the same one twice. */
const stranger = () => {
  serial += 1;
  return { idNo: buildIdNumber('310109', '1999-05-06', serial), name: '李测试', phone: '13900001111' };
};

beforeAll(async () => {
  app = await product('intake');
  partners = await startCounterparts(app);
}, 60_000);
afterEach(() => {
  partners.faults.set('sharedData', { mode: 'ok' });
  partners.faults.set('portal', { mode: 'ok' });
  partners.faults.set('library', { mode: 'ok' });
});
afterAll(async () => {
  await partners.close();
  await app.close();
});

const CORRECTIONS = 'query ($id: ID!) { applicationCorrections(caseId: $id) { label from to source sourceAt } }';

describe('办理须知 (01 §9.4 page 1)', () => {
  it('AC-07-01 keeps the result of the questionnaire and both consents with their versions', async () => {
    const browser = await applicant(app, stranger());
    const first = await screen(browser, { generalConsent: null, sensitiveConsent: null });
    expect(first.data.recordScreening).toMatchObject({ outcome: 'FIT', consented: false });
    expect((await open(browser)).code).toBe('E-0704');
    const { data } = await screen(browser);
    expect(data.recordScreening).toMatchObject({ outcome: 'FIT', consented: true });
    const { id } = data.recordScreening as { id: string };
    const kept = await firstRow(
      system(),
      sql`select outcome, general_consent as general, sensitive_consent as sensitive, answers from applicant_screening where id = ${id}`,
    );
    expect(kept).toEqual({ outcome: 'FIT', general: '2026-01', sensitive: '2026-01', answers: ANSWERS });
    expect((await open(browser)).code).toBeUndefined();
  });

  it('R7.1 who has no placement in Shanghai is sent there and stops (E-0705); a doubt is for people to judge', async () => {
    const browser = await applicant(app, stranger());
    const answers = (value: string) => ANSWERS.map((one) => (one.key === 'placement' ? { ...one, value } : one));
    const unfit = await screen(browser, { answers: answers('NO') });
    expect(unfit.data.recordScreening).toMatchObject({
      outcome: 'UNFIT',
      advice: [expect.stringContaining('请到安置地办理')],
    });
    expect((await open(browser)).code).toBe('E-0705');
    expect((await screen(browser, { answers: answers('UNSURE') })).data.recordScreening).toMatchObject({
      outcome: 'MANUAL',
    });
    expect((await open(browser)).code).toBeUndefined();
  });

  it('9.3 too low a level of the identity leads to the way to raise it (E-0703)', async () => {
    const who = stranger();
    const low = await applicant(app, { ...who, level: 1 });
    expect((await screen(low)).code).toBe('E-0703');
    expect(await open(low)).toMatchObject({ code: 'E-0703', message: expect.stringContaining('提升认证级别') });
    const raised = await applicant(app, { ...who, level: 3 });
    await screen(raised);
    expect((await open(raised)).code).toBeUndefined();
    expect((await open(low)).code).toBe('E-0703');
  });

  it('answers that are missing, unknown, or to another wording are refused by question', async () => {
    const browser = await applicant(app, stranger());
    const some = await screen(browser, { answers: ANSWERS.slice(1) });
    expect(some).toMatchObject({ code: 'BAD_INPUT', fields: [{ path: 'answers.placement' }] });
    expect(
      await screen(browser, { answers: [{ key: 'placement', value: 'MAYBE' }, ...ANSWERS.slice(1)] }),
    ).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await screen(browser, { generalConsent: '2020-01' })).toMatchObject({
      fields: [{ path: 'generalConsent' }],
    });
    expect((await screen(browser, { bundle: 'NOTHING' })).code).toBe('NOT_FOUND');
  });
});

describe('在线填表 (01 §9.4 page 2)', () => {
  it('AC-07-02 nine of twelve personal fields come from shared data, with source and time; 75 % are counted', async () => {
    const draft = await begun(await applicant(app));
    expect(draft.knownRate).toBe(75);
    expect(draft.sourcesDown).toBe(false);
    const ethnic = draft.known.find(({ field }) => field === 'ethnic');
    expect(ethnic).toMatchObject({ source: '市公安局人口库', correctable: true, corrected: false });
    expect(new Date(ethnic?.at ?? '').getTime()).toBe(app.clock.now().getTime());
    expect(draft.form).toMatchObject({ name: '测试甲', idNo: JIA.idNo, ethnic: '01', dischargeDate: '2025-09-16' });
  });

  it('9.6 sources that are slow or down leave the form to be typed, with what the identity says', async () => {
    partners.faults.set('sharedData', { mode: 'down' });
    const who = stranger();
    const draft = await begun(await applicant(app, who));
    expect(draft).toMatchObject({ sourcesDown: true, knownRate: 0 });
    expect(draft.form).toMatchObject({ name: who.name, idNo: who.idNo, mobile: who.phone, sex: expect.any(String) });
  });

  it('9.3 name and number are the identity’s, whatever the page sends', async () => {
    const who = stranger();
    const browser = await applicant(app, who);
    const draft = await begun(browser);
    const { data } = await save(browser, draft, { form: { name: '别人', idNo: JIA.idNo, sex: '2', email: 'a@b.cn' } });
    expect(data.saveApplicationDraft).toMatchObject({
      version: draft.version + 1,
      form: { name: who.name, idNo: who.idNo, email: 'a@b.cn' },
    });
    const row = await firstRow(system(), sql`select * from application_draft where id = ${draft.id}`);
    expect(JSON.stringify(row)).not.toContain(who.idNo);
  });

  it('9.7 a value that was filled in wrongly is corrected, and the draft says so', async () => {
    const browser = await applicant(app, { ...GENG });
    partners.sharedData.known.set(GENG.idNo, [
      { name: 'liveAddress', value: '旧地址示范路1号', source: '市公安局人口库' },
    ]);
    const draft = await begun(browser);
    const { data } = await save(browser, draft, { form: { ...draft.form, liveAddress: '新地址示范路2号' } });
    const saved = data.saveApplicationDraft as { known: { field: string; corrected: boolean }[] };
    expect(saved.known.filter(({ corrected }) => corrected).map(({ field }) => field)).toEqual(['liveAddress']);
    const one = await applied(browser, { liveAddress: '新地址示范路2号', mobile: GENG.phone });
    const asked = (login: string) => app.as(login).then((officer) => officer.run(CORRECTIONS, { id: one.id }));
    expect((await asked('clerk_hk')).data.applicationCorrections).toEqual([
      expect.objectContaining({ label: '现住址', source: '市公安局人口库' }),
    ]);
    expect((await asked('clerk_pd')).code).toBe('NOT_FOUND');
    expect((await asked('trainee_demo')).code).toBe('FORBIDDEN');
    expect((await browser.run(CORRECTIONS, { id: one.id })).code).toBe('FORBIDDEN');
    const kept = await firstRow(system(), sql`select * from application_correction where case_id = ${one.id}`);
    expect(JSON.stringify(kept)).not.toContain('示范路');
    const told = await rows(
      system(),
      sql`select 1 from notification where template_code = 'N255' and record_id = ${one.id}`,
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('9.4 there is one draft per person: a stale page is refused (E-0504) and may choose from what stands', async () => {
    const browser = await applicant(app, stranger());
    const [one, other] = await Promise.all([begun(browser), begun(browser)]);
    expect(other.id).toBe(one.id);
    await save(browser, one, { form: { email: 'first@b.cn' } });
    expect((await save(browser, other, { form: { email: 'second@b.cn' } })).code).toBe('E-0504');
    expect((await opened(browser)).form).toMatchObject({ email: 'first@b.cn' });
  });

  it('AC-07-06 next day every field and all three files are still there; after 90 days without a change they are gone', async () => {
    const who = stranger();
    const browser = await applicant(app, who);
    const draft = await begun(browser);
    const files = [await photo(browser), await scan(browser), await scan(browser)];
    await save(browser, draft, { form: { ...draft.form, email: 'a@b.cn' }, attachments: files });
    app.clock.advance(DAY);
    const again = await opened(await applicant(app, who));
    expect(again.attachments.map(({ fileId }) => fileId).sort()).toEqual(files.map(({ fileId }) => fileId).sort());
    expect(again.form).toMatchObject({ email: 'a@b.cn' });
    app.clock.advance(90 * DAY + 1);
    await app.job('intake.expire-drafts');
    expect(await firstRow(system(), sql`select 1 from application_draft where id = ${draft.id}`)).toBeUndefined();
  });
});

describe('提交 (01 §9.4 page 4, T1)', () => {
  it('R7.4 makes one case by the window’s own way: numbers, materials, library, receipt; a double click makes no second', async () => {
    const browser = await applicant(app, stranger());
    const draft = await filled(browser);
    const requestId = randomUUID();
    const [first, second] = await Promise.all([
      submit(browser, draft, { requestId }),
      submit(browser, draft, { requestId }),
    ]);
    expect(first?.data.submitApplication).toMatchObject({ status: 'SUBMITTED', statusTitle: '已提交' });
    expect(second?.data.submitApplication).toEqual(first?.data.submitApplication);
    const { id } = (first?.data.submitApplication ?? {}) as { id: string };
    const row = await firstRow(
      system(),
      sql`select channel, state, (select count(*)::int from attachment where record_id = c.id) as files,
            (select count(*)::int from notification where record_id = c.id and template_code = 'N11') as receipts
            from one_thing_case c where id = ${id}`,
    );
    expect(row).toEqual({ channel: 'PC_YWTB', state: 'PENDING_PREREVIEW', files: 1, receipts: 1 });
    expect((await save(browser, draft, {})).code).toBe('NOT_FOUND');
    const events = await rows<{ name: string }>(
      system(),
      sql`select actor_name as name from flow_event where record_id = ${id}`,
    );
    expect(events.map(({ name }) => name)).toEqual(['李**']);
  });

  it('a form or a bundle of materials that is not complete stays a draft, and says what is missing', async () => {
    const browser = await applicant(app, stranger());
    const draft = await begun(browser);
    const empty = await submit(browser, draft);
    expect(empty.code).toBe('BAD_INPUT');
    expect(empty.fields).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'E-0701' })]));
    const { data } = await save(browser, draft, { form: { ...draft.form, ...TYPED } });
    const { version } = data.saveApplicationDraft as { version: number };
    const without = await submit(browser, { id: draft.id, version });
    expect(without).toMatchObject({ code: 'E-0701', fields: [{ path: 'attachments.PHOTO' }] });
    expect((await submit(browser, { id: draft.id, version: version - 1 })).code).toBe('E-0504');
    expect((await opened(browser)).version).toBe(version);
  });

  it('9.7 a second application for the same is saved, told as E-0201 and kept from the pre-review', async () => {
    const browser = await applicant(app, stranger());
    await applied(browser);
    const second = await submit(browser, await filled(browser));
    expect(second.data.submitApplication).toMatchObject({
      duplicates: expect.arrayContaining([expect.objectContaining({ code: 'E-0201' })]),
    });
    const { id } = second.data.submitApplication as { id: string };
    expect(
      await firstRow(system(), sql`select duplicate_flag as flag, state from one_thing_case where id = ${id}`),
    ).toEqual({ flag: 'SUSPECTED', state: 'PENDING_PREREVIEW' });
    const { data } = await browser.run('{ myApplications { id statusTitle matters { matterName } } }');
    expect(data.myApplications).toHaveLength(2);
  });

  it('AC-07-07 with library and portal down the numbers stand, and the portal shows 已提交 once it is back', async () => {
    partners.faults.set('library', { mode: 'down' });
    partners.faults.set('portal', { mode: 'down' });
    // What other tests have left to be sent would be signed and sealed, too.
    await run(system(), sql`delete from outbox_message`);
    const browser = await applicant(app, stranger());
    const one = await applied(browser);
    expect(one).toMatchObject({ caseNo: expect.stringMatching(/^YJS310109/), synchronised: false });
    await app.job('outbox.relay');
    partners.faults.set('library', { mode: 'ok' });
    partners.faults.set('portal', { mode: 'ok' });
    app.clock.advance(60_000);
    await app.job('outbox.relay');
    expect(partners.portalStatuses.shown.filter(({ caseNo }) => caseNo === one.caseNo)).toMatchObject([
      { status: 'SUBMITTED', statusTitle: '已提交' },
    ]);
    const { data } = await browser.run('query ($id: ID!) { myApplication(id: $id) { synchronised } }', { id: one.id });
    expect(data.myApplication).toEqual({ synchronised: true });
  });
});
