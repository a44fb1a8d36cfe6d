import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Browser } from '../../../../../test/access.ts';
import { accept } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { fetchExport } from '../../../../../test/exports.ts';
import { keptFeedback, subCaseOf } from '../../../../../test/feedback.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { ABSENT_ID } from '../../../../../test/security/operations.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { parseCsv, writeCsv } from './csv.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let police: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('feedback_entry', { now: '2026-03-03T02:00:00Z' });
  server = await serverOf(app);
  [clerk, police] = await Promise.all([app.as('clerk_hk'), app.as('dept_ga')]);
});
afterAll(async () => {
  await server.close();
  await app.close();
});

const accepted = async (): Promise<BuiltCase> =>
  accept(clerk, await buildCase(system(), { only: ['M01', 'M03', 'M05'] }));
const LIST =
  'query ($s: String) { departmentSubCases(search: $s, first: 50) { nodes { id bjNo matterName personName statusTitle } } }';
const ENTER = 'mutation ($i: EnterFeedbackInput!) { enterFeedback(input: $i) { id message } }';
const stateOf = async (built: BuiltCase, matter: string) =>
  subCaseOf(await readBuilt(system(), built.id), matter).state;
const entry = (built: BuiltCase, matter: string, rest = {}) => ({
  ...{ requestId: randomUUID(), subCaseId: subCaseOf(built, matter).id, feedbackType: 'DONE', statusText: '已落户' },
  ...rest,
});

describe('部门反馈录入', () => {
  it('lists the sub-cases of one’s own department only, masked, and nothing before acceptance', async () => {
    const built = await accepted();
    const waiting = await buildCase(system(), { only: ['M01', 'M03'] });
    const { data } = await police.run(LIST, {});
    const listed = (data.departmentSubCases as { nodes: { id: string; matterName: string; personName: string }[] })
      .nodes;
    expect(listed.some(({ id }) => id === subCaseOf(built, 'M03').id)).toBe(true);
    expect(listed.some(({ id }) => [subCaseOf(built, 'M05').id, subCaseOf(waiting, 'M03').id].includes(id))).toBe(
      false,
    );
    expect(listed.every(({ personName }) => personName.includes('*'))).toBe(true);
  });

  it('an entry moves the sub-case like a message, under department and name, and a repeat does it once', async () => {
    const built = await accepted();
    const i = entry(built, 'M03', {
      results: [{ name: '户口登记状态', value: '1' }],
      handledAt: '2026-03-03T01:00:00Z',
    });
    const first = await police.run(ENTER, { i });
    expect(first.data.enterFeedback).toMatchObject({ message: '已接收' });
    expect(await police.run(ENTER, { i })).toEqual(first);
    expect(await stateOf(built, 'M03')).toBe('FINISHED_NORMAL');
    const [event] = await rows<{ name: string; type: string }>(
      system(),
      sql`select actor_name as name, actor_type as type from flow_event where record_id = ${subCaseOf(built, 'M03').id} order by seq desc limit 1`,
    );
    expect(event).toEqual({ name: '上海市公安局 马骏', type: 'EXTERNAL' });
    expect((await keptFeedback(system())).filter(({ bjNo }) => bjNo === subCaseOf(built, 'M03').bjNo)).toMatchObject([
      { state: 'APPLIED', channel: 'MANUAL' },
    ]);
  });

  it('refuses other departments’ sub-cases as absent, and what is not complete', async () => {
    const built = await accepted();
    const code = async (i: object, browser = police) => (await browser.run(ENTER, { i })).code;
    expect(await code(entry(built, 'M05'))).toBe('NOT_FOUND');
    expect(await code(entry(built, 'M03', { subCaseId: ABSENT_ID }))).toBe('NOT_FOUND');
    for (const wrong of [
      { feedbackType: 'REJECT' },
      { feedbackType: 'SUPPLEMENT', reasonText: '缺少户口簿' },
      { statusText: '' },
      { results: [{ name: '户口登记状态', value: '已登记' }] },
      { handledAt: '2026-03-04T02:00:00Z' },
      { attachmentIds: [ABSENT_ID] },
    ])
      expect({ wrong, code: await code(entry(built, 'M03', wrong)) }).toEqual({ wrong, code: 'BAD_INPUT' });
    expect(await code(entry(built, 'M03'), clerk)).toBe('FORBIDDEN');
    expect(await code(entry(built, 'M03'), new Browser(app))).toBe('UNAUTHENTICATED');
    expect(await stateOf(built, 'M03')).toBe('ACCEPTED');
  });
});

const HEADER = ['办件编号', '序号', '反馈类型', '外部状态', '办理时间', '原因', '户口登记状态'];

async function upload(
  browser: Browser | undefined,
  content: string | Buffer,
): Promise<{ status: number; body: Record<string, string> }> {
  const boundary = 'b0undary';
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="feedback.csv"\r\ncontent-type: text/csv\r\n\r\n`,
    ),
    Buffer.from(content as string),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const answer = await server.inject({
    method: 'POST',
    url: '/feedback/imports',
    payload,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-requested-with': 'test',
      ...(browser?.token ? { cookie: `sid=${browser.token}` } : {}),
    },
  });
  return { status: answer.statusCode, body: answer.json() };
}

const IMPORT =
  'query ($id: ID!) { out: feedbackImport(id: $id) { state rowCount faultyRows doneCount okCount resultUrl faults { row column message } } }';
const COMMIT = 'mutation ($id: ID!, $v: Boolean!) { out: commitFeedbackImport(id: $id, onlyValid: $v) { state } }';

describe('CSV import (3.7)', () => {
  it('reads quotes, line ends and BOM, and writes what it reads', () => {
    const table = [
      ['a', 'x,"y"', '换\n行'],
      ['', '=1+1', '2'],
    ];
    expect(parseCsv(writeCsv(table))).toEqual([table[0], ['', "'=1+1", '2']]);
    expect(parseCsv('a,"b')).toBeUndefined();
  });

  it('is checked first, committed once, in the background, and answers with a code per line', async () => {
    const [one, two] = [await accepted(), await accepted()];
    const csv = writeCsv([
      HEADER,
      [subCaseOf(one, 'M03').bjNo, '1', '已办结', '已落户', '2026-03-03 09:30', '', '1'],
      [subCaseOf(two, 'M03').bjNo, '1', 'REJECT', '不予办理', '', '', ''],
      ['BJ-310109-2026-888888', '1', 'INFO', '说明', '', '', ''],
      [subCaseOf(two, 'M05').bjNo, '1', 'INFO', '不是本部门的', '', '', ''],
    ]);
    const { status, body } = await upload(police, csv);
    expect(status).toBe(201);
    const show = async () => (await police.run(IMPORT, { id: body.id })).data.out as Record<string, unknown>;
    expect(await show()).toMatchObject({
      ...{ state: 'CHECKED', rowCount: 4, faultyRows: 1, doneCount: 0 },
      faults: [{ row: 3, column: '原因', message: '必须填写' }],
    });
    expect(await stateOf(one, 'M03')).toBe('ACCEPTED');
    expect((await police.run(COMMIT, { id: body.id, v: false })).code).toBe('E-4107');
    expect((await police.run(COMMIT, { id: body.id, v: true })).data.out).toEqual({ state: 'RUNNING' });
    expect((await police.run(COMMIT, { id: body.id, v: true })).code).toBe('E-0503');
    await app.job('feedback.import', { id: body.id });
    await app.job('feedback.import', { id: body.id });
    expect(await show()).toMatchObject({ state: 'DONE', doneCount: 3, okCount: 1 });
    expect(await stateOf(one, 'M03')).toBe('FINISHED_NORMAL');
    const result = parseCsv((await fetchExport(server, police, String((await show()).resultUrl))).body);
    expect(result?.map((line) => [line[0], line[2]])).toEqual([
      ['行号', '应答码'],
      ['2', '0'],
      ['3', '1002'],
      ['4', '1003'],
      ['5', '1003'],
    ]);
    expect((await upload(police, csv)).body.code).toBe('E-IMP-05');
    const file = await rows<{ sealed: string | null }>(
      system(),
      sql`select rows_cipher as sealed from feedback_import where id = ${body.id}`,
    );
    expect(file).toEqual([{ sealed: null }]);
  });

  it('says what is wrong with a file, and to whom it is closed', async () => {
    const wrong = [
      ['', '没有可导入的数据'],
      ['﻿甲,乙\r\n1,2\r\n', '缺少列：办件编号'],
      [Buffer.from([0xff, 0xfe, 0x41]), '不是UTF-8'],
      [
        writeCsv([HEADER, ...Array.from({ length: 20_001 }, (_, n) => [`BJ-${n}`, '', 'INFO', '说明', '', '', ''])]),
        '最多20,000行',
      ],
    ] as const;
    for (const [content, message] of wrong) {
      const answer = await upload(police, content as string);
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'BAD_INPUT', message: expect.stringContaining(message) },
      });
    }
    expect((await upload(undefined, 'x')).status).toBe(401);
    expect((await upload(clerk, 'x')).status).toBe(403);
    expect((await police.run(IMPORT, { id: ABSENT_ID })).code).toBe('NOT_FOUND');
    const template = await fetchExport(server, police, '/feedback/imports/template.csv');
    expect(template.body).toContain('户口登记状态,户籍地址');
  });
});
