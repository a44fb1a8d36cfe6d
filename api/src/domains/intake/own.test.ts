import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { act } from '../../../test/case-acts.ts';
import { readBuilt } from '../../../test/cases.ts';
import { startCounterparts } from '../../../test/counterparts.ts';
import { type Applied, applicant, applied, filled, photo, submit } from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import { samplePng } from '../../../test/sample-files.ts';
import { amend } from '../../../test/window.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { sm3Hex } from '../../platform/crypto/index.ts';
import { storeFile } from '../../platform/files/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { buildBankAccount, buildIdNumber } from '../people/index.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
let serial = 800;
const stranger = () => {
  serial += 1;
  return { idNo: buildIdNumber('310109', '1998-05-06', serial), name: '王测试', phone: '13900001111' };
};

beforeAll(async () => {
  app = await product('intake_own');
  clerk = await app.as('clerk_hk');
}, 90_000);
afterAll(() => app.close());

const FIELDS = `id version statusTitle stateTitle mayWithdraw mayResubmit withdrawalTitle
  steps { title note } wanted { subCaseId matterName materialCode name }`;
const READ = `query ($id: ID!) { myApplication(id: $id) { ${FIELDS} } }`;

interface Seen extends Applied {
  stateTitle: string;
  mayWithdraw: boolean;
  mayResubmit: boolean;
  withdrawalTitle: string | null;
  steps: { title: string; note: string | null }[];
  wanted: { subCaseId: string | null; matterName: string | null; materialCode: string; name: string }[];
}

interface Returned {
  version: number;
  form: Record<string, unknown>;
  draft: { id: string; version: number; form: Record<string, unknown> };
}

async function see(browser: Browser, id: string): Promise<Seen> {
  return (await browser.run(READ, { id })).data.myApplication as Seen;
}

function doOwn(browser: Browser, operation: string, input: object) {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${FIELDS} } }`;
  return browser.run(source, { input: { requestId: randomUUID(), ...input } });
}

const move = async (action: string, id: string, more: object = {}) =>
  act(clerk, action, [await readBuilt(system(), id)], more);

async function accepted(browser: Browser): Promise<Applied> {
  const one = await applied(browser);
  await move('pass', one.id);
  await move('accept', one.id);
  return one;
}

describe('我的办件 (01 §9.4 page 4, R2.4)', () => {
  it('before the acceptance a withdrawal takes effect at once, and says so', async () => {
    const own = await applicant(app, stranger());
    const one = await applied(own);
    const bad = await doOwn(own, 'withdrawMyApplication', { id: one.id, version: one.version, reasonCode: 'OTHER' });
    expect(bad.code).toBe('E-0005');
    const stale = { id: one.id, version: one.version + 1, reasonCode: 'WRONG' };
    expect((await doOwn(own, 'withdrawMyApplication', stale)).code).toBe('E-0504');
    const { data } = await doOwn(own, 'withdrawMyApplication', {
      id: one.id,
      version: one.version,
      reasonCode: 'WRONG',
    });
    expect(data.withdrawMyApplication).toMatchObject({ statusTitle: '已撤回', mayWithdraw: false });
    const row = await firstRow(
      system(),
      sql`select requester, requester_name as name, state from withdraw_request where case_id = ${one.id}`,
    );
    expect(row).toEqual({ requester: 'APPLICANT', name: '王**', state: 'APPROVED' });
  });

  it('9.4 names where the centre is and where one goes for what is handled offline: the district’s window before the city’s (E-0301)', async () => {
    const own = await applicant(app, stranger());
    const one = await applied(own);
    const PLACES = `query ($id: ID!) { myApplication(id: $id) { office { address phone hours }
      matters { matterName mode window { regionName place hours message } } } myApplications { office { address } matters { window { place } } } }`;
    await run(
      system(),
      sql`insert into service_place (org_id, created_at, updated_at, address, phone, hours, shown)
          select org_id, now(), now(), '上海市虹口区示范路109号', '021-55550109', '周一至周五 9:00—17:00', true
            from one_thing_case where id = ${one.id} on conflict (org_id) do update set shown = true`,
    );
    await run(
      system(),
      sql`insert into matter_window (matter_code, region_code, place, phone, hours, updated_at, updated_by_name)
          values ('M05', '310109', '虹口区社保中心2号窗口', '021-55551109', '工作日9:00—16:30', now(), '测试') on conflict do nothing`,
    );
    const { data } = await own.run(PLACES, { id: one.id });
    expect(data.myApplication).toMatchObject({
      office: { address: '上海市虹口区示范路109号', phone: '021-55550109', hours: '周一至周五 9:00—17:00' },
    });
    const { matters } = data.myApplication as {
      matters: { matterName: string; mode: string; window: object | null }[];
    };
    expect(matters.find(({ matterName }) => matterName === '基本养老关系转移接续')?.window).toEqual({
      regionName: '虹口区',
      place: '虹口区社保中心2号窗口',
      hours: '工作日9:00—16:30',
      message: '该事项为线下办理，请到虹口区社保中心2号窗口（电话021-55551109）办理',
    });
    expect(matters.find(({ matterName }) => matterName === '居民身份证申领')?.window).toMatchObject({
      regionName: '全市',
      place: '居住地派出所户籍窗口',
    });
    expect(matters.filter(({ mode, window }) => mode !== 'OFFLINE' && window)).toEqual([]);
    expect(JSON.stringify(data.myApplications)).not.toContain('窗口');
    const guide = await own.run(
      '{ applicationGuide(bundle: "VETERAN") { matters { code windows { regionName place } } } }',
    );
    const { matters: guided } = guide.data.applicationGuide as { matters: { code: string; windows: object[] }[] };
    expect(guided.find(({ code }) => code === 'M05')?.windows).toEqual([
      { regionName: '全市', place: '区社会保险事业管理中心窗口' },
      { regionName: '虹口区', place: '虹口区社保中心2号窗口' },
    ]);
    expect(guided.find(({ code }) => code === 'M01')?.windows).toEqual([]);
  });

  it('AC-02-05 after the acceptance it waits for the district, and a second one is refused (E-0202)', async () => {
    const own = await applicant(app, stranger());
    const one = await accepted(own);
    const { version } = await see(own, one.id);
    const { data } = await doOwn(own, 'withdrawMyApplication', { id: one.id, version, reasonCode: 'CHANGED' });
    expect(data.withdrawMyApplication).toMatchObject({ mayWithdraw: false, withdrawalTitle: expect.any(String) });
    const again = await doOwn(own, 'withdrawMyApplication', { id: one.id, version, reasonCode: 'CHANGED' });
    expect(again.code).toBe('E-0202');
  });

  it('T3, T4, 01 §4.8 a return shows its reason, and is corrected and handed in again by the applicant', async () => {
    const own = await applicant(app, stranger());
    const one = await applied(own);
    const open = (id: string) =>
      own.run('mutation ($id: ID!) { openReturnedApplication(id: $id) { version form attachments { name } } }', { id });
    expect((await open(one.id)).code).toBe('E-0503');
    await move('return', one.id, { reasonCode: 'R99', reasonText: '照片不清晰，请重新上传' });
    const seen = await see(own, one.id);
    expect(seen).toMatchObject({ statusTitle: '已退回', mayResubmit: true });
    expect(seen.steps.at(-1)?.note).toContain('照片不清晰');
    // 01 §4.8: whoever is about to apply anew is shown the way to the one that was sent back.
    const offered = async (browser: Browser, bundle: string) => {
      const source = 'query ($b: String!) { applicantSelf(bundle: $b) { returned { id caseNo message } } }';
      return ((await browser.run(source, { b: bundle })).data.applicantSelf as { returned: object | null }).returned;
    };
    const message = '您有一件被退回的申请，可直接修改后重新提交';
    expect(await offered(own, 'VETERAN')).toEqual({ id: one.id, caseNo: one.caseNo, message });
    expect(await offered(own, 'M03')).toMatchObject({ id: one.id });
    expect(await offered(own, 'M10')).toBeNull();
    expect(await offered(await applicant(app, stranger()), 'VETERAN')).toBeNull();
    const returned = (await open(one.id)).data.openReturnedApplication as { version: number; form: object };
    const same = { id: one.id, version: returned.version, form: returned.form, attachments: [] };
    expect((await doOwn(own, 'resubmitMyApplication', same)).code).toBe('E-0503');
    const { data } = await doOwn(own, 'resubmitMyApplication', {
      ...same,
      form: { ...returned.form, liveAddress: '上海市虹口区示范路1号' },
      attachments: [await photo(own)],
    });
    expect(data.resubmitMyApplication).toMatchObject({ statusTitle: '已提交', mayResubmit: false });
    expect(await offered(own, 'VETERAN')).toBeNull();
    const events = await rows<{ name: string }>(
      system(),
      sql`select actor_name as name from flow_event where record_id = ${one.id} and action = 'resubmit'`,
    );
    expect(events).toEqual([{ name: '王**' }]);
  });

  it('01 §9.3 no. 3 a correction is kept while it is written, follows what the window amends, and goes with the submission', async () => {
    const own = await applicant(app, stranger());
    const one = await applied(own);
    await move('return', one.id, { reasonCode: 'R99', reasonText: '照片不清晰，请重新上传' });
    expect(await own.run('query ($id: ID!) { myApplication(id: $id) { returnReason } }', { id: one.id })).toMatchObject(
      {
        data: { myApplication: { returnReason: expect.stringContaining('照片不清晰，请重新上传') } },
      },
    );
    const source = `mutation ($id: ID!) { openReturnedApplication(id: $id) {
      version form reason draft { id version form attachments { fileId materialCode } } } }`;
    const open = async () => (await own.run(source, { id: one.id })).data.openReturnedApplication as Returned;
    const save = (browser: Browser, { id, version, form }: Returned['draft'], attachments: object[] = []) =>
      browser.run('mutation ($input: SaveApplicationDraftInput!) { saveApplicationDraft(input: $input) { version } }', {
        input: { id, version, form, attachments },
      });
    const first = await open();
    expect(first).toMatchObject({ reason: expect.stringContaining('照片不清晰'), draft: { form: first.form } });
    const written = { ...first.draft.form, liveAddress: '上海市虹口区示范路7号' };
    const picture = await photo(own);
    expect((await save(await applicant(app, stranger()), first.draft)).code).toBe('NOT_FOUND');
    expect((await save(own, { ...first.draft, form: written }, [picture])).code).toBeUndefined();
    await amend(clerk, { id: one.id, version: first.version, form: { ...first.form, email: 'window@example.com' } });
    const again = await open();
    expect(again.draft).toMatchObject({
      id: first.draft.id,
      form: { liveAddress: '上海市虹口区示范路7号', email: 'window@example.com' },
      attachments: [{ fileId: picture.fileId }],
    });
    // It is no new application: handing it in as one is refused.
    expect((await submit(own, again.draft)).code).toBe('NOT_FOUND');
    const { data } = await doOwn(own, 'resubmitMyApplication', {
      id: one.id,
      version: again.version,
      form: again.draft.form,
      attachments: [picture],
    });
    expect(data.resubmitMyApplication).toMatchObject({ statusTitle: '已提交' });
    expect((await save(own, again.draft)).code).toBe('NOT_FOUND');
    const held = sql`select 1 from attachment where record_id = ${one.id} and file_id = ${picture.fileId}`;
    expect(await firstRow(system(), held)).toBeDefined();
  });

  it('T7, T8 补正: what is asked for is uploaded where it is named, and the matter goes on', async () => {
    const own = await applicant(app, stranger());
    const one = await accepted(own);
    const materials = [{ materialCode: 'PENSION_VOUCHER', name: '养老保险参保缴费凭证' }];
    await move('requestSupplement', one.id, { materials });
    const seen = await see(own, one.id);
    expect(seen).toMatchObject({ statusTitle: '待补正', wanted: [{ name: '养老保险参保缴费凭证' }] });
    expect((await doOwn(own, 'supplyMyApplication', { id: one.id, files: [] })).code).toBe('E-0701');
    const file = await storeFile(await own.ctx(), samplePng(1200, 800), { name: '凭证.png' });
    const files = [{ fileId: file.id, materialCode: seen.wanted[0]?.materialCode }];
    const stray = [...files, { fileId: file.id, materialCode: 'CAT' }];
    expect((await doOwn(own, 'supplyMyApplication', { id: one.id, files: stray })).code).toBe('BAD_INPUT');
    const six = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) =>
        own.ctx().then((ctx) => storeFile(ctx, samplePng(1200, 800), { name: `凭证${n}.png` })),
      ),
    );
    const many = six.map(({ id }) => ({ fileId: id, materialCode: 'PENSION_VOUCHER' }));
    expect(await doOwn(own, 'supplyMyApplication', { id: one.id, files: many })).toMatchObject({
      code: 'E-0006',
      message: expect.stringContaining('最多5个文件'),
    });
    const { data } = await doOwn(own, 'supplyMyApplication', { id: one.id, files });
    expect(data.supplyMyApplication).toMatchObject({ statusTitle: '已受理', wanted: [] });
    expect((await doOwn(own, 'supplyMyApplication', { id: one.id, files })).code).toBe('E-0503');
    const held = await firstRow(
      system(),
      sql`select source from attachment where record_id = ${one.id} and file_id = ${file.id}`,
    );
    expect(held).toEqual({ source: 'PORTAL' });
  });

  it('9.5 办件中心 hears every status in its own words and order', async () => {
    const partners = await startCounterparts(app);
    try {
      const one = await accepted(await applicant(app, stranger()));
      await move('terminate', one.id, { confirmed: true, reasonCode: 'F06' });
      // All else that waits, also for others than 办件中心, would be signed and sealed as well.
      await run(system(), sql`delete from outbox_message where channel <> 'portal-status' or record_id <> ${one.id}`);
      await app.job('outbox.relay');
      const shown = partners.portalStatuses.shown.filter(({ caseNo }) => caseNo === one.caseNo);
      expect(shown.map(({ statusTitle }) => statusTitle)).toEqual(['已提交', '已受理', '已办结']);
      expect(shown[0]).toMatchObject({ office: expect.stringContaining('虹口区'), idNo: expect.any(String) });
    } finally {
      await partners.close();
    }
  });

  it('01 §10.3 no 8 where money goes is named and changed by a person proven lately alone (E-0804)', async () => {
    const own = await applicant(app, stranger());
    const provedAt = (at: Date | null) =>
      run(system(), sql`update session set proved_at = ${at} where token_hash = ${sm3Hex(own.token ?? '')}`);
    const account = { bankName: '示范银行上海分行', bankAccount: buildBankAccount('620000000000000901') };
    const draft = await filled(own, account);
    await provedAt(null);
    expect((await submit(own, draft)).code).toBe('E-0804');
    await provedAt(app.clock.now());
    const one = (await submit(own, draft)).data.submitApplication as Applied;
    await move('return', one.id, { reasonCode: 'R99', reasonText: '照片不清晰，请重新上传' });
    const { data } = await own.run('mutation ($id: ID!) { openReturnedApplication(id: $id) { version form } }', {
      id: one.id,
    });
    const { version, form } = data.openReturnedApplication as { version: number; form: object };
    const again = (changes: object) =>
      doOwn(own, 'resubmitMyApplication', { id: one.id, version, form: { ...form, ...changes }, attachments: [] });
    await provedAt(null);
    expect((await again({ bankAccount: buildBankAccount('620000000000000902') })).code).toBe('E-0804');
    expect((await again({ liveAddress: '上海市虹口区示范路2号' })).data.resubmitMyApplication).toMatchObject({
      statusTitle: '已提交',
    });
  });
});

describe('好差评 of one’s own ended case, upon the pages (01 §11)', () => {
  const EVALUATE =
    'mutation ($id: ID!, $channel: OwnEvaluationChannel!) { evaluateMyApplication(id: $id, channel: $channel) }';
  const LIST = '{ myApplications { id mayEvaluate evaluationNo } }';
  const SUBMIT = 'mutation ($input: EvaluationInput!) { submitEvaluation(input: $input) { evaluationNo } }';
  const listed = async (browser: Browser, id: string) =>
    ((await browser.run(LIST)).data.myApplications as { id: string }[]).find((one) => one.id === id);

  it('is offered once the case has ended, until it was evaluated; recorded as given on the pages', async () => {
    const own = await applicant(app, stranger());
    const one = await accepted(own);
    const ask = (channel: string) => own.run(EVALUATE, { id: one.id, channel });
    expect(await listed(own, one.id)).toMatchObject({ mayEvaluate: false, evaluationNo: null });
    expect((await ask('PC')).code).toBe('E-0503');
    await move('terminate', one.id, { confirmed: true, reasonCode: 'F06' });
    expect(await listed(own, one.id)).toMatchObject({ mayEvaluate: true });
    expect((await ask('SMS')).code).toBe('INVALID');
    const [first, second] = [await ask('PC'), await ask('PC')];
    // An open invitation of that front is given again; the other front has one of its own.
    expect(second.data.evaluateMyApplication).toBe(first.data.evaluateMyApplication);
    expect((await ask('ALIPAY')).data.evaluateMyApplication).not.toBe(first.data.evaluateMyApplication);
    const ticket = first.data.evaluateMyApplication;
    const input = { ticket, clientId: randomUUID(), grade: 5, options: [], optionSet: 1, anonymous: false };
    const { evaluationNo } = (await own.run(SUBMIT, { input })).data.submitEvaluation as { evaluationNo: string };
    expect(await listed(own, one.id)).toMatchObject({ mayEvaluate: false, evaluationNo });
    expect(
      await firstRow(system(), sql`select channel, scene from evaluation where evaluation_no = ${evaluationNo}`),
    ).toEqual({ channel: 'PC', scene: 'ONLINE' });
    expect((await ask('PC')).code).toBe('E-0503');
  });

  it('a case that was taken back was not served, and is not evaluated', async () => {
    const own = await applicant(app, stranger());
    const one = await applied(own);
    await doOwn(own, 'withdrawMyApplication', { id: one.id, version: one.version, reasonCode: 'WRONG' });
    expect(await listed(own, one.id)).toMatchObject({ mayEvaluate: false });
    expect((await own.run(EVALUATE, { id: one.id, channel: 'PC' })).code).toBe('E-0503');
  });
});
