import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../../test/exports.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { ABSENT_ID } from '../../../../../test/security/operations.ts';
import { somebodyOf } from '../../../../../test/training-applications.ts';
import { type BuiltExpert, buildExpert } from '../../../../../test/training-reviews.ts';
import { firstRow, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildBankAccount, buildIdNumber } from '../../../people/index.ts';

let app: Product;
let server: FastifyInstance;
let city: Browser;
let built: BuiltExpert;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_expert_library', { now: '2026-05-06T10:00:00+08:00' });
  server = await serverOf(app);
  city = await app.as('city_officer');
  built = await buildExpert(app, { name: '章程', employer: '上海航空研究所', fields: ['03', '01'] });
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const PAGE = `query ($id: ID!) { reviewExpert(id: $id) { id version name idNo phone employer employerUscc title fields state stateTitle
  validTo bankAccount loginName accountUsable workHistory { organisation to } events { kind text reason byName } engagements { id } } }`;
const LIST = `query ($f: ReviewExpertFilter, $n: Int, $a: String) { reviewExpertLibrary(filter: $f, first: $n, after: $a) {
  totalCount nodes { id name } pageInfo { endCursor hasNextPage } } }`;
const CHANGE = `mutation ($id: ID!, $v: Int!, $e: ReviewExpertChangeInput!, $r: String!) {
  changeReviewExpert(id: $id, version: $v, expert: $e, reason: $r) { version } }`;
const ENABLE = `mutation ($id: ID!, $v: Int!, $on: Boolean!, $r: String!) {
  setReviewExpertEnabled(id: $id, version: $v, enabled: $on, reason: $r) { version state } }`;
const REVEAL =
  'mutation ($id: ID!, $r: String!) { revealReviewExpert(id: $id, reason: $r) { idNo phone bankAccount } }';

interface Shown {
  version: number;
  events: { kind: string; text: string; reason: string | null }[];
  [field: string]: unknown;
}
const show = async (id = built.id): Promise<Shown> => (await city.run(PAGE, { id })).data.reviewExpert as Shown;
const names = async (filter: object) => {
  const { data } = await city.run(LIST, { f: filter });
  return (data.reviewExpertLibrary as { nodes: { name: string }[] }).nodes.map(({ name }) => name);
};
const asShown = (changes: object = {}) => ({
  name: '章程',
  employer: '上海航空研究所',
  title: '教授',
  fields: ['03', '01'],
  workHistory: [],
  ...changes,
});

describe('the library of experts (02 §9.3)', () => {
  it('S17.3 lists by name, employer, field and state, page by page with its count', async () => {
    await buildExpert(app, { name: '纪实', employer: '上海餐饮协会', fields: ['08'], validTo: '2026-05-05' });
    expect(await names({ search: '航空' })).toEqual(['章程']);
    expect(await names({ fields: ['08'] })).toEqual(['纪实']);
    expect(await names({ states: ['EXPIRED'] })).toEqual(['纪实']);
    expect(await names({ states: ['IN_OFFICE'], search: '章' })).toEqual(['章程']);
    const first = (await city.run(LIST, { n: 1 })).data.reviewExpertLibrary as {
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
    expect(first).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(first.totalCount).toBeGreaterThan(1);
    const next = await city.run(LIST, { n: 1, a: first.pageInfo.endCursor });
    expect(next.code).toBeUndefined();
    expect(await city.run(LIST, { f: { search: '长'.repeat(61) } })).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('02 §9.3 gender is what the ID number says, unless it is given; a change of it stands in the history', async () => {
    const GENDER = 'query ($id: ID!) { reviewExpert(id: $id) { version gender genderTitle events { text } } }';
    const gender = async (id: string) =>
      (await city.run(GENDER, { id })).data.reviewExpert as Shown & { gender: string; genderTitle: string };
    const of = (n: number) => buildIdNumber('310100', '1971-03-04', n);
    const [man, woman] = await Promise.all([
      buildExpert(app, { name: '男专家', idNo: of(31) }),
      buildExpert(app, { name: '女专家', idNo: of(32) }),
    ]);
    expect(await gender(man.id)).toMatchObject({ gender: '1', genderTitle: '男性' });
    const { version } = await gender(woman.id);
    expect(await gender(woman.id)).toMatchObject({ gender: '2', genderTitle: '女性' });
    const change = (e: object) =>
      city.run(CHANGE, { id: woman.id, v: version, e: asShown({ name: '女专家', ...e }), r: '按本人要求更正' });
    expect((await change({ gender: '7' })).fields).toEqual([{ path: 'gender', message: '请选择性别' }]);
    expect((await change({ gender: '9' })).code).toBeUndefined();
    const after = await gender(woman.id);
    expect(after.gender).toBe('9');
    expect(after.events[0]?.text).toContain('性别：女性 → 未说明的性别');
  });

  it('02 §9.3 gender that is cleared is what the ID number says; one that only repeats a number follows its correction', async () => {
    const genderOf = async (id: string) =>
      (await city.run('query ($id: ID!) { reviewExpert(id: $id) { version gender } }', { id })).data.reviewExpert as {
        version: number;
        gender: string | null;
      };
    const of = (n: number) => buildIdNumber('310100', '1972-03-04', n);
    const { id } = await buildExpert(app, { name: '更正', idNo: of(41) });
    const change = async (e: object) => {
      const { version } = await genderOf(id);
      const asked = { id, v: version, e: asShown({ name: '更正', ...e }), r: '核对后更正信息' };
      expect((await city.run(CHANGE, asked)).message).toBeUndefined();
      return (await genderOf(id)).gender;
    };
    // As the form sends it: the gender that it has shown, and the corrected number.
    expect(await change({ gender: '1', idNo: of(42) })).toBe('2');
    expect(await change({ gender: '9' })).toBe('9');
    // Said by hand, it stays with another number, and where it is left out.
    expect(await change({ gender: '9', idNo: of(43) })).toBe('9');
    expect(await change({ title: '研究员' })).toBe('9');
    expect(await change({ gender: null })).toBe('1');
  });

  it('shows personal values masked; in clear for a reason, audited', async () => {
    const shown = await show();
    expect(shown).toMatchObject({
      idNo: expect.stringMatching(/^310100\*{8}\d{3}[\dX]$/),
      phone: expect.stringContaining('****'),
    });
    expect(await city.run(REVEAL, { id: built.id, r: '短' })).toMatchObject({ code: 'E-0005' });
    const logged = await auditOf(system(), ['training.expert.reveal'], async () => {
      const { data } = await city.run(REVEAL, { id: built.id, r: '联系专家参加评审' });
      expect(data.revealReviewExpert).toMatchObject({
        idNo: expect.stringMatching(/^\d{17}[\dX]$/),
        bankAccount: null,
      });
    });
    expect(logged).toMatchObject([{ objectId: built.id, detail: { reason: '联系专家参加评审' } }]);
  });

  it('a change with its reason stands in the history, numbers by their name only; what is not given stays', async () => {
    const { version } = await show();
    const account = buildBankAccount('622202000000000001');
    const changed = await city.run(CHANGE, {
      id: built.id,
      v: version,
      e: asShown({
        employer: '上海低空经济研究院',
        bankAccount: account,
        workHistory: [{ organisation: '上海航空研究所', role: '研究员', from: '2015-01-01', to: '2026-04-30' }],
      }),
      r: '专家调动工作单位',
    });
    expect(changed.message).toBeUndefined();
    const shown = await show();
    expect(shown).toMatchObject({
      employer: '上海低空经济研究院',
      bankAccount: expect.stringContaining(account.slice(-4)),
      workHistory: [{ organisation: '上海航空研究所', to: '2026-04-30' }],
      events: [
        {
          kind: 'CHANGE',
          reason: '专家调动工作单位',
          text: expect.stringContaining('工作单位：上海航空研究所 → 上海低空经济研究院'),
        },
        { kind: 'ADD' },
      ],
    });
    expect(shown.events[0]?.text).toContain('银行账号已变更');
    expect(JSON.stringify(shown)).not.toContain(account);
    expect(await city.run(CHANGE, { id: built.id, v: version, e: asShown(), r: '专家调动工作单位' })).toMatchObject({
      code: 'E-0504',
    });
  });

  it('refuses a change of nothing, without a reason, with wrong fields, to another’s number', async () => {
    const other = await buildExpert(app);
    const { version, employer, workHistory } = await show();
    const same = asShown({
      employer,
      workHistory: [{ ...(workHistory as object[])[0], role: '研究员', from: '2015-01-01' }],
    });
    const change = (e: object, r = '核对专家信息后更正') => city.run(CHANGE, { id: built.id, v: version, e, r });
    expect(await change(same)).toMatchObject({ code: 'E-1712' });
    expect(await change(same, '短')).toMatchObject({ code: 'E-0005' });
    expect(await change({ ...same, fields: [] })).toMatchObject({
      code: 'BAD_INPUT',
      message: '请至少选择一个专业领域',
    });
    expect(await change({ ...same, phone: '123' })).toMatchObject({ code: 'BAD_INPUT' });
    const { data } = await city.run(REVEAL, { id: other.id, r: '核对专家身份信息' });
    const { idNo } = data.revealReviewExpert as { idNo: string };
    expect(await change({ ...same, idNo })).toMatchObject({ code: 'BAD_INPUT', message: '该专家已在库' });
    expect(await city.run(CHANGE, { id: ABSENT_ID, v: 1, e: same, r: '核对专家信息后更正' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('停用 and 恢复在聘 with a reason; who is suspended is given nothing', async () => {
    const { version } = await show();
    const set = (v: number, on: boolean, r = '本人申请退出专家库') => city.run(ENABLE, { id: built.id, v, on, r });
    expect(await set(version, false, '')).toMatchObject({ code: 'E-0005' });
    expect((await set(version, false)).data.setReviewExpertEnabled).toEqual({
      version: version + 1,
      state: 'SUSPENDED',
    });
    expect(await set(version + 1, false)).toMatchObject({ code: 'E-1712', message: '该专家已停用' });
    expect(await set(version, true)).toMatchObject({ code: 'E-0504' });
    expect((await set(version + 1, true)).data.setReviewExpertEnabled).toMatchObject({ state: 'IN_OFFICE' });
    expect((await show()).events.slice(0, 2)).toMatchObject([
      { kind: 'RESUME' },
      { kind: 'SUSPEND', reason: '本人申请退出专家库' },
    ]);
  });

  it('is taken away masked, under its filter', async () => {
    const url = `/exports/review-experts.xlsx?filter=${encodeURIComponent(JSON.stringify({ search: '章程' }))}`;
    const sheet = await readSheet(await fetchExport(server, city, url), '姓名');
    expect(sheet.rows).toMatchObject([{ 姓名: '章程', 状态: '在聘', 专业领域: '无人机、低空经济；先进制造' }]);
    expect(String(sheet.rows[0]?.手机号)).toContain('****');
  });

  it.each(['officer_hk', 'chief_hk', 'city_centre', 'inst_demo', 'trainee_demo', 'expert_demo'])(
    '02 §1.4 %s sees and changes nothing of it',
    async (login) => {
      const browser = await app.as(login);
      const id = { id: built.id };
      for (const answer of [
        await browser.run(LIST),
        await browser.run(PAGE, id),
        await browser.run(CHANGE, { ...id, v: 1, e: asShown(), r: '专家调动工作单位' }),
        await browser.run(ENABLE, { ...id, v: 1, on: false, r: '专家调动工作单位' }),
        await browser.run(REVEAL, { ...id, r: '联系专家参加评审' }),
      ])
        expect(answer).toMatchObject({ code: 'FORBIDDEN' });
      expect((await fetchExport(server, browser, '/exports/review-experts.xlsx')).statusCode).toBe(403);
      expect((await fetchExport(server, browser, '/review-experts/template.xlsx')).statusCode).toBe(403);
    },
  );
});

describe('import of experts (00-common “imports”)', () => {
  async function fileWith(lines: readonly (readonly string[])[]): Promise<Buffer> {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('评审专家');
    sheet.addRow([
      '登录账号',
      '姓名',
      '身份证号码',
      '手机号',
      '工作单位',
      '单位统一社会信用代码',
      '职称',
      '专业领域',
      '聘期至',
      '银行账号',
    ]);
    for (const line of lines) sheet.addRow([...line]);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }

  async function send(browser: Browser | undefined, file: Buffer, path: string) {
    const boundary = 'b0undary';
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="experts.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    const answer = await server.inject({
      method: 'POST',
      url: `/review-experts/${path}`,
      payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'x-requested-with': 'test',
        ...(browser?.token ? { cookie: `sid=${browser.token}` } : {}),
      },
    });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  }

  const line = (login: string, n: number, changes: Partial<Record<number, string>> = {}) =>
    [
      login,
      '殷实',
      buildIdNumber('310100', '1970-01-01', n),
      '13800002222',
      '上海职业技能中心',
      '',
      '副教授',
      '先进制造；01',
      '2028-12-31',
      '',
    ].map((value, at) => changes[at] ?? value);
  const inLibrary = async () =>
    (await firstRow<{ n: number }>(system(), sql`select count(*)::int as n from review_expert`))?.n ?? 0;

  it('is checked row by row, taken in once, and known when it comes again', async () => {
    const good = await somebodyOf(app, '310000', ['EXPERT']);
    const clerk = await somebodyOf(app, '310000', ['CITY_OFFICER']);
    const file = await fileWith([
      line(good.loginName, 301),
      line('nobody_here', 302),
      line(clerk.loginName, 303),
      line(good.loginName, 304, { 2: '310100197001010011', 7: '绘画' }),
    ]);
    const before = await inLibrary();
    const checked = await send(city, file, 'check');
    expect(checked).toMatchObject({ status: 200, body: { rowCount: 4, goodRows: 1, imported: 0 } });
    expect(
      (checked.body.faults as { row: number; message: string }[]).map(({ row, message }) => [row, message]),
    ).toEqual(
      expect.arrayContaining([
        [3, '没有这个账号'],
        [4, '该账号没有评审专家角色'],
        [5, '请填写项目类别的名称或代码，多个用分号隔开'],
      ]),
    );
    expect(await inLibrary()).toBe(before);
    expect(await send(city, file, 'import')).toMatchObject({ body: { code: 'E-1713' } });
    expect(await inLibrary()).toBe(before);
    expect(await send(city, file, 'import?onlyGood=1')).toMatchObject({ status: 200, body: { imported: 1 } });
    expect(await inLibrary()).toBe(before + 1);
    expect(await send(city, file, 'import?onlyGood=1')).toMatchObject({ body: { code: 'E-IMP-05' } });
    expect(await send(city, file, 'check')).toMatchObject({ body: { code: 'E-IMP-05' } });
  });

  it('says what is no file of experts, and is closed to others', async () => {
    expect(await send(city, Buffer.from('x'), 'check')).toMatchObject({ body: { code: 'BAD_INPUT' } });
    expect(await send(city, await fileWith([]), 'check')).toMatchObject({
      body: { faults: [{ row: 0, message: '表中没有专家' }] },
    });
    expect((await send(await app.as('officer_hk'), await fileWith([]), 'check')).status).toBe(403);
    expect((await send(undefined, await fileWith([]), 'import')).status).toBe(401);
    expect((await fetchExport(server, city, '/review-experts/template.xlsx')).statusCode).toBe(200);
  });

  it('an expert is added by hand too, once however often it is asked', async () => {
    const { loginName } = await somebodyOf(app, '310000', ['EXPERT']);
    const add = `mutation ($l: String!, $e: ReviewExpertInput!, $q: ID!) { addReviewExpert(loginName: $l, expert: $e, requestId: $q) {
      id events { kind } } }`;
    const expert = {
      name: '钟正',
      idNo: buildIdNumber('310100', '1971-01-01', 401),
      phone: '13800003333',
      employer: '上海大学',
      title: '教授',
      fields: ['03'],
      workHistory: [],
      relatives: [],
    };
    const q = randomUUID();
    const made = await city.run(add, { l: loginName, e: expert, q });
    expect(made.data.addReviewExpert).toMatchObject({ events: [{ kind: 'ADD' }] });
    expect((await city.run(add, { l: loginName, e: expert, q })).data).toEqual(made.data);
    expect(await city.run(add, { l: loginName, e: expert, q: randomUUID() })).toMatchObject({
      message: '该账号已是另一位专家的账号',
    });
  });
});
