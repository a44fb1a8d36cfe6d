import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { accept } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { keptFeedback, subCaseOf } from '../../../../../test/feedback.ts';
import { type FileServer, startFileServer } from '../../../../../test/file-server.ts';
import { allow, insertChannel } from '../../../../../test/intake-channel.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { RESULT_FILE } from './result-file.ts';

let app: Product;
let server: FileServer;
let admin: Browser;
let built: BuiltCase;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  [app, server] = await Promise.all([
    product('feedback_corrected', { now: '2026-03-03T02:00:00Z', env: { EXCHANGE_LOOPBACK: 'true' } }),
    startFileServer(),
  ]);
  admin = await app.as('dx_admin');
  await allow(system(), '127.0.0.1');
  await insertChannel(system(), {
    ...{ code: 'FEEDBACK_GA', mode: 'FILE_PULL', account: server.account, secret: server.privateKey },
    endpoint: `${server.url}#hostKey=${server.hostKey}&pattern=GA_*.csv`,
  });
  built = await accept(await app.as('clerk_hk'), await buildCase(system(), { only: ['M01', 'M03', 'M04'] }));
});
afterAll(async () => {
  await server.stop();
  await app.close();
});

const HEAD = '办件编号,身份证号码,反馈类型,外部状态,办理时间,原因,需补正材料,户口登记状态';
const bjNo = (matter: string) => subCaseOf(built, matter).bjNo;
const put = (name: string, ...lines: string[]) =>
  writeFileSync(join(server.folder, name), `\ufeff${[HEAD, ...lines].join('\r\n')}\r\n`);

async function pullDaily(): Promise<void> {
  await app.job('exchange.pull-files');
  const waiting = await rows<{ id: string }>(system(), sql`select id from feedback_import where state = 'RUNNING'`);
  for (const { id } of waiting) await app.job('feedback.import', { id });
}

interface Listed {
  id: string;
  name: string;
  rowCount: number;
  badCount: number;
  resultFile: string | null;
}
const LIST = '{ exchangeIntakes { nodes { id name rowCount badCount resultFile } } }';
async function intake(name: string): Promise<Listed> {
  const { nodes } = (await admin.run(LIST)).data.exchangeIntakes as { nodes: Listed[] };
  const found = nodes.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not taken`);
  return found;
}
const BAD = `query ($id: ID!) { exchangeBadRows(intakeId: $id) { nodes { line code correctable settledHow values { name value wrong } } } }`;
const bad = async (id: string) => (await admin.run(BAD, { id })).data.exchangeBadRows;
const correct = (id: string, line: number, values: Readonly<Record<string, string>>) =>
  admin.run(
    `mutation ($id: ID!, $line: Int!, $v: [ExchangeCorrectedValueInput!]!) {
       correctExchangeBadRow(intakeId: $id, line: $line, values: $v, reason: "与对方电话核实后更正") { openCount rowCount handledHow } }`,
    { id, line, v: Object.entries(values).map(([name, value]) => ({ name, value })) },
  );
const result = async (id: string) => {
  const http = await serverOf(app);
  const answer = await http.inject({
    ...{ method: 'POST', url: RESULT_FILE, payload: { intakeId: id } },
    headers: { cookie: `sid=${admin.token ?? ''}` },
  });
  await http.close();
  return answer.payload.replace('\ufeff', '').trim().split('\r\n');
};
const ID_NO = '31010920010315121X';

it('01 §5.6 no. 3: a bad row of a department’s file is corrected in 数据接收 and taken as its feedback', async () => {
  put(
    'GA_0303.csv',
    `${bjNo('M03')},,已办结,已落户,2026-03-03 09:00,,,1`,
    `${bjNo('M04')},${ID_NO},需补正,材料不全,3月3日,,,`,
  );
  await pullDaily();
  const taken = await intake('GA_0303.csv');
  expect(taken).toMatchObject({ rowCount: 1, badCount: 1, resultFile: RESULT_FILE });
  expect(await bad(taken.id)).toMatchObject({
    nodes: [
      {
        line: 3,
        code: 'E-DX-22',
        correctable: true,
        values: expect.arrayContaining([
          { name: '办件编号', value: bjNo('M04'), wrong: false },
          { name: '身份证号码', value: '310109********121X', wrong: false },
          { name: '办理时间', value: '3月3日', wrong: true },
          { name: '原因', value: '', wrong: true },
        ]),
      },
    ],
  });
  const before = await keptFeedback(system());
  const half = await correct(taken.id, 3, { 办理时间: '2026-03-03 09:20' });
  expect(half.code).toBe('BAD_INPUT');
  expect(half.message).toContain('原因');
  expect((await correct(taken.id, 3, { 外部状态: '已受理' })).code).toBe('BAD_INPUT');
  expect(await keptFeedback(system())).toEqual(before);
  expect(await result(taken.id)).toEqual([
    '行号,办件编号,应答码,说明',
    expect.stringMatching(/^2,BJ-.+,0,/),
    expect.stringMatching(/^3,,1002,字段值的类型不符/),
  ]);
  const whole = await correct(taken.id, 3, {
    ...{ 办理时间: '2026-03-03 09:20', 原因: '缺少户口簿原件', 需补正材料: '居民户口簿' },
  });
  expect(whole.data.correctExchangeBadRow).toEqual({ openCount: 0, rowCount: 2, handledHow: 'CORRECTED' });
  expect(subCaseOf(await readBuilt(system(), built.id), 'M04').state).toBe('SUPPLEMENT');
  expect(await result(taken.id)).toEqual([
    '行号,办件编号,应答码,说明',
    expect.stringMatching(/^2,BJ-.+,0,/),
    '3,,0,更正后已接收',
  ]);
});

it('a kind of feedback that is corrected may ask for what the old one did not', async () => {
  put('GA_0304.csv', `${bjNo('M04')},,补件,材料不全,2026-03-03 09:40,,,`);
  await pullDaily();
  const { id } = await intake('GA_0304.csv');
  const done = await correct(id, 2, { 反馈类型: '情况说明', 原因: '' });
  expect(done.data.correctExchangeBadRow).toMatchObject({ openCount: 0, handledHow: 'CORRECTED' });
});
