import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../../test/access.ts';
import { fetchExport } from '../../../../../test/exports.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { confirmRoles, setRoles } from '../../../../../test/roles.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { ABSENT_ID } from '../../../../../test/security/operations.ts';
import { cityTasks } from '../../../../../test/tasks.ts';
import { unzipText } from '../../../../../test/unzip.ts';
import { countPdfPages } from '../../../../platform/files/content/pdf-pages.ts';
import { feedbackSchema } from '../feedback.schema.ts';
import { checkResult } from './check-result.ts';
import { BODY_FIELDS } from './message-fields.ts';
import { SHIPPED_CONTRACTS } from './shipped-contracts.ts';

let app: Product;
let server: FastifyInstance;
let admin: Browser;
let officer: Browser;

beforeAll(async () => {
  app = await product('feedback_contracts');
  server = await serverOf(app);
  [admin, officer] = await Promise.all([app.as('biz_admin'), app.as('city_officer')]);
});
afterAll(async () => {
  await server.close();
  await app.close();
});

interface Shown {
  id: string;
  rowVersion: number;
  department: string;
  version: number;
  status: string;
  fields: { name: string; type: string; length: number; required: boolean; example: string }[];
  documentUrl: string;
}
const FIELDS =
  'id rowVersion department version status documentUrl fields { name type length required example codes { code name } masking sharedFact }';
const LIST = `query ($d: FeedbackDepartment) { out: feedbackContracts(department: $d) { ${FIELDS} } }`;
const DRAFT = `mutation ($d: FeedbackDepartment!) { out: draftFeedbackContract(department: $d) { ${FIELDS} } }`;
const SAVE = `mutation ($i: ContractInput!) { out: saveFeedbackContract(input: $i) { ${FIELDS} } }`;
const MOVE = `mutation ($id: ID!, $v: Int!, $to: ContractState!) { out: advanceFeedbackContract(id: $id, rowVersion: $v, to: $to) { ${FIELDS} } }`;
const contracts = async (d: string) => (await admin.run(LIST, { d })).data.out as Shown[];
const move = (browser: Browser, { id, rowVersion: v }: Shown, to: string) => browser.run(MOVE, { id, v, to });

describe('接口约定', () => {
  it('are shipped in force, version 1, for every department of 3.3 with the fields of table 3.3.1', async () => {
    const all = (await admin.run(LIST, {})).data.out as Shown[];
    expect(all.map(({ department, version, status }) => [department, version, status])).toEqual(
      ['GA', 'JY', 'MZ', 'OTHER', 'RS', 'SB', 'WZ', 'YB', 'ZZ'].map((code) => [code, 1, 'LIVE']),
    );
    expect((await contracts('GA'))[0]?.fields.map(({ name }) => name)).toEqual([
      '户口登记状态',
      '户籍地址',
      '派出所',
      '身份证受理号',
      '领证日期',
    ]);
  });

  it('AC-01-06 the interface document of 教育 lists every field with type, length, required, code list, example, transport and ack rule', async () => {
    const [contract] = await contracts('JY');
    const answer = await fetchExport(server, admin, contract?.documentUrl ?? '');
    expect(answer.statusCode).toBe(200);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      '部门反馈接口文档_教育_V1.docx',
    );
    const text = unzipText(answer.rawPayload, 'word/document.xml').replace(/<[^>]+>/g, '');
    for (const { name, example, length, codes = [] } of SHIPPED_CONTRACTS.find((c) => c.department === 'JY')?.fields ??
      []) {
      for (const word of [name, example, `≤${length}`, ...codes.map((one) => one.name)]) expect(text).toContain(word);
    }
    for (const { path } of BODY_FIELDS) expect(text).toContain(path);
    const words = [
      '类型',
      '长度',
      '必填',
      '代码表',
      '示例',
      'AMQP 0-9-1',
      'HTTPS POST',
      '应答规则',
      '1005',
      '1分钟、5分钟',
    ];
    for (const word of words) expect(text).toContain(word);
    expect((await fetchExport(server, await app.as('clerk_hk'), contract?.documentUrl ?? '')).statusCode).toBe(403);
    expect((await fetchExport(server, undefined, contract?.documentUrl ?? '')).statusCode).toBe(401);
    expect((await fetchExport(server, admin, `/feedback/contracts/${ABSENT_ID}.docx`)).statusCode).toBe(404);
  });

  it('AC-01-06 the same document is to be had as a PDF, named and refused alike', async () => {
    const [contract] = await contracts('JY');
    const address = (contract?.documentUrl ?? '').replace(/\.docx$/, '.pdf');
    const answer = await fetchExport(server, admin, address);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('部门反馈接口文档_教育_V1.pdf');
    expect(answer.rawPayload.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(countPdfPages(answer.rawPayload)).toMatchObject({ encrypted: false, pages: expect.any(Number) });
    expect((await fetchExport(server, await app.as('clerk_hk'), address)).statusCode).toBe(403);
    expect((await fetchExport(server, admin, `/feedback/contracts/${ABSENT_ID}.pdf`)).statusCode).toBe(404);
  });

  it('the document describes exactly the fields that the schema checks', () => {
    expect(BODY_FIELDS.map(({ path }) => path).sort()).toEqual(Object.keys(feedbackSchema.properties).sort());
  });

  it('a new version is drafted, tried and put into force by somebody else; the old one retires, and messages follow the new one', async () => {
    const drafted = (await admin.run(DRAFT, { d: 'MZ' })).data.out as Shown;
    expect(drafted).toMatchObject({ version: 2, status: 'DRAFT' });
    expect((await admin.run(DRAFT, { d: 'MZ' })).code).toBe('E-4106');
    expect((await officer.run(DRAFT, { d: 'MZ' })).code).toBe('FORBIDDEN');
    const field = {
      name: '抚恤状态',
      type: 'CODE',
      length: 2,
      required: true,
      example: '1',
      codes: [{ code: '1', name: '享受' }],
    };
    const input = {
      id: drafted.id,
      rowVersion: drafted.rowVersion,
      fields: [field],
      transports: ['HTTPS'],
      contact: '李老师',
    };
    for (const wrong of [
      { fields: [] },
      { fields: [field, field] },
      { fields: [{ ...field, codes: [] }] },
      { fields: [{ ...field, length: 0 }] },
      { transports: [] },
      { silenceHours: 0 },
    ]) {
      expect((await admin.run(SAVE, { i: { ...input, ...wrong } })).code).toBe('BAD_INPUT');
    }
    const saved = (await admin.run(SAVE, { i: input })).data.out as Shown;
    expect((await admin.run(SAVE, { i: input })).code).toBe('E-0504');
    const asked = { title: '接口约定待发布，请审核后试运行或发布', role: 'CITY_OFFICER' };
    const tasks = () => cityTasks(app.context({ kind: 'SYSTEM', name: '测试' }), 'CONTRACT_PUBLICATION');
    expect(await tasks()).toEqual([{ ...asked, open: true }]);
    expect((await move(admin, saved, 'LIVE')).code).toBe('FORBIDDEN');
    const tried = (await move(officer, saved, 'TRIAL')).data.out as Shown;
    expect((await admin.run(SAVE, { i: { ...input, rowVersion: tried.rowVersion } })).code).toBe('E-0503');
    expect((await move(officer, tried, 'LIVE')).data.out).toMatchObject({ status: 'LIVE', version: 2 });
    expect(await tasks()).toEqual([{ ...asked, open: false }]);
    expect((await contracts('MZ')).map(({ version, status }) => [version, status])).toEqual([
      [2, 'LIVE'],
      [1, 'RETIRED'],
    ]);
    const live = (await contracts('MZ'))[0] as never;
    expect(checkResult(live, 'DONE', {})).toEqual({ kept: {}, faults: ['body.resultData.抚恤状态'] });
    expect(checkResult(live, 'INFO', { 抚恤状态: '1', 婚姻登记状态: '1' })).toEqual({
      kept: { 抚恤状态: '1' },
      faults: [],
    });
  });

  it('nobody who ever wrote in a draft puts it into force or on trial, whoever wrote last (E-0004)', async () => {
    await setRoles(await app.as('sys_admin'), 'city_officer2', ['CITY_OFFICER', 'ADMIN']);
    await confirmRoles(await app.as('sec_admin'), 'city_officer2');
    const both = await app.as('city_officer2');
    const { id, rowVersion } = (await both.run(DRAFT, { d: 'JY' })).data.out as Shown;
    const fields = [{ name: '就读学校', type: 'TEXT', length: 40, required: true, example: '上海市某学校' }];
    const saved = (await admin.run(SAVE, { i: { id, rowVersion, fields, transports: ['HTTPS'] } })).data.out as Shown;
    for (const to of ['TRIAL', 'LIVE', 'RETIRED']) expect((await move(both, saved, to)).code).toBe('E-0004');
    expect((await contracts('JY'))[0]).toMatchObject({ version: 2, status: 'DRAFT' });
    expect((await move(officer, saved, 'LIVE')).data.out).toMatchObject({ version: 2, status: 'LIVE' });
  });
});
