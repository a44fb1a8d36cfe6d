import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { accept } from '../../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../../test/cases.ts';
import { keptFeedback, subCaseOf } from '../../../../../test/feedback.ts';
import { type FileServer, startFileServer } from '../../../../../test/file-server.ts';
import { allow, insertChannel } from '../../../../../test/intake-channel.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let server: FileServer;
let clerk: Browser;
let admin: Browser;
let built: BuiltCase;
let channelId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  [app, server] = await Promise.all([
    product('feedback_pulled', { now: '2026-03-03T02:00:00Z', env: { EXCHANGE_LOOPBACK: 'true' } }),
    startFileServer(),
  ]);
  [clerk, admin] = await Promise.all([app.as('clerk_hk'), app.as('dx_admin')]);
  await allow(system(), '127.0.0.1');
  channelId = await insertChannel(system(), {
    ...{ code: 'FEEDBACK_GA', mode: 'FILE_PULL', account: server.account, secret: server.privateKey },
    endpoint: `${server.url}#hostKey=${server.hostKey}&pattern=GA_*.csv`,
  });
  built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M03', 'M04', 'M05'] }));
});
afterAll(async () => {
  await server.stop();
  await app.close();
});

const HEAD = '办件编号,反馈类型,外部状态,办理时间,原因,户口登记状态';
const bjNo = (matter: string) => subCaseOf(built, matter).bjNo;
const put = (name: string, ...lines: string[]) =>
  writeFileSync(join(server.folder, name), `\ufeff${[HEAD, ...lines].join('\r\n')}\r\n`);
const state = async (matter: string) => subCaseOf(await readBuilt(system(), built.id), matter).state;
const of = async (matter: string) => (await keptFeedback(system())).filter((one) => one.bjNo === bjNo(matter));
const intake = (name: string) =>
  firstRow<Record<string, unknown>>(
    system(),
    sql`select id, state, row_count as taken, bad_count as bad, error_text as text from exchange_intake where name = ${name}
         order by taken_at desc, id desc limit 1`,
  );
/** As the two jobs do one after the other. */
async function pullDaily(): Promise<void> {
  await app.job('exchange.pull-files');
  const waiting = await rows<{ id: string }>(system(), sql`select id from feedback_import where state = 'RUNNING'`);
  for (const { id } of waiting) await app.job('feedback.import', { id });
}
const REFRESH = 'mutation ($id: ID!) { refreshSubCase(id: $id) { complete subCase { informedAt flow { state } } } }';

it('01 §5.6 no. 3: a department’s daily file is taken as feedback once; bad rows stand in 数据接收', async () => {
  put(
    'GA_0303.csv',
    `${bjNo('M03')},已办结,已落户,2026-03-03 09:00,,1`,
    `${bjNo('M04')},需补正,材料不全,2026-03-03 09:00,,`,
    `${bjNo('M04')},已受理,已受理,2026-03-03 09:10,,`,
    `BJ-310109-2026-999999,已受理,已受理,2026-03-03 09:10,,`,
    `${bjNo('M05')},已办结,他部门的事项,2026-03-03 09:10,,`,
  );
  await pullDaily();
  expect(await state('M03')).toBe('FINISHED_NORMAL');
  expect(await of('M03')).toMatchObject([{ state: 'APPLIED', channel: 'FILE' }]);
  expect(await state('M04')).toBe('IN_PROGRESS');
  // Another department's matter, and a number nobody knows, wait for somebody to look.
  expect(await state('M05')).toBe('ACCEPTED');
  expect((await keptFeedback(system())).filter((one) => one.state === 'UNMATCHED')).toHaveLength(2);
  const taken = await intake('GA_0303.csv');
  expect(taken).toMatchObject({ state: 'DONE', taken: 4, bad: 1 });
  const bad = await admin.run(
    'query ($id: ID!) { exchangeBadRows(intakeId: $id) { nodes { line code text correctable } } }',
    { id: taken?.id },
  );
  expect(bad.data.exchangeBadRows).toEqual({
    nodes: [{ line: 3, code: 'E-DX-21', text: '缺少必填字段：原因、需补正材料', correctable: true }],
  });
  const before = await keptFeedback(system());
  await pullDaily();
  await app.job('exchange.pull-files');
  expect(await keptFeedback(system())).toEqual(before);
});

it('01 §5.6 no. 4: what the next day’s file repeats is taken no second time, and moves 数据截至', async () => {
  app.clock.set(new Date('2026-03-06T02:00:00Z'));
  clerk = await app.as('clerk_hk');
  const stale = await clerk.run(REFRESH, { id: subCaseOf(built, 'M04').id });
  expect(stale.data.refreshSubCase).toMatchObject({
    complete: true,
    subCase: { informedAt: '2026-03-03T02:00:00Z' },
  });
  const told = (await of('M04')).length;
  put(
    'GA_0306.csv',
    `${bjNo('M04')},已受理,已受理,2026-03-03 09:10,,`,
    `${bjNo('M03')},已办结,已落户,2026-03-03 09:00,,1`,
  );
  const fresh = await clerk.run(REFRESH, { id: subCaseOf(built, 'M04').id });
  expect(fresh.data.refreshSubCase).toMatchObject({
    complete: true,
    subCase: { informedAt: '2026-03-06T02:00:00Z' },
  });
  expect(await of('M04')).toHaveLength(told);
  expect(await intake('GA_0306.csv')).toMatchObject({ state: 'DONE', taken: 2, bad: 0 });
});

it('01 §5.6 no. 3: 获取最新状态 fetches what lies in the department’s folder, and says when nobody answers there', async () => {
  put('GA_0306_2.csv', `${bjNo('M04')},已办结,已制证,2026-03-06 09:00,,`);
  const done = await clerk.run(REFRESH, { id: subCaseOf(built, 'M04').id });
  expect(done.data.refreshSubCase).toMatchObject({ complete: true, subCase: { flow: { state: 'FINISHED_NORMAL' } } });
  await run(
    system(),
    sql`update data_channel set endpoint = replace(endpoint, 'hostKey=', 'hostKey=0') where id = ${channelId}`,
  );
  const deaf = await clerk.run(REFRESH, { id: subCaseOf(built, 'M04').id });
  expect(deaf.data.refreshSubCase).toMatchObject({ complete: false });
  await run(
    system(),
    sql`update data_channel set endpoint = replace(endpoint, 'hostKey=0', 'hostKey=') where id = ${channelId}`,
  );
});

it('a file that is none of the contract is refused whole, and one that was uploaded by hand is a duplicate', async () => {
  writeFileSync(join(server.folder, 'GA_wrong.csv'), '编号,状态\r\n1,2\r\n');
  await pullDaily();
  expect(await intake('GA_wrong.csv')).toMatchObject({ state: 'FAILED', text: expect.stringContaining('办件编号') });
  put('GA_hand.csv', `${bjNo('M04')},情况说明,证件可自取,2026-03-06 09:30,,`);
  await run(
    system(),
    sql`insert into feedback_import (id, department, file_name, digest, state, row_count, faults, created_by_name, created_at)
        values (gen_random_uuid(), 'GA', 'x.csv', ${sm3Hex(readFileSync(join(server.folder, 'GA_hand.csv')))}, 'DONE', 1, '[]', '马骏', now())`,
  );
  await pullDaily();
  expect(await intake('GA_hand.csv')).toMatchObject({ state: 'DUPLICATE', taken: 0 });
});

it('01 §3.7 the result file is put back into the department’s folder, a line per row with a code, and again after a correction', async () => {
  const folder = join(server.folder, '..', 'results');
  const file = join(folder, '处理结果_GA_back.csv');
  const bare = `${server.url}#hostKey=${server.hostKey}&pattern=GA_*.csv`;
  const path = decodeURIComponent(new URL(server.url).pathname).replace(/\/[^/]*$/, '/results');
  await run(system(), sql`update data_channel set endpoint = ${`${bare}&results=${path}`} where id = ${channelId}`);
  put(
    'GA_back.csv',
    `${bjNo('M05')},情况说明,证件可自取,2026-03-06 09:30,,`,
    ',情况说明,证件可自取,2026-03-06 09:40,,',
  );
  await app.job('exchange.pull-files');
  // Its good row is still to be taken.
  mkdirSync(folder);
  await app.job('exchange.return-results');
  expect(existsSync(file)).toBe(false);
  await pullDaily();
  await app.job('exchange.return-results');
  const taken = await intake('GA_back.csv');
  const returned = () =>
    firstRow<Record<string, unknown>>(
      system(),
      sql`select result_returned_at is not null as back, result_fault as fault from exchange_intake where id = ${taken?.id}`,
    );
  expect(await returned()).toEqual({ back: true, fault: null });
  expect(readFileSync(file, 'utf8').split('\r\n').slice(0, 3)).toEqual([
    '\ufeff行号,办件编号,应答码,说明',
    expect.stringMatching(/^2,BJ-.*,1003,/),
    '3,,1002,缺少必填字段：办件编号',
  ]);
  // The clock has left the old session behind.
  admin = await app.as('dx_admin');
  const dismissed = await admin.run(
    'mutation ($id: ID!) { dismissExchangeIntake(id: $id, reason: "对方重新报送该行") { resultReturnedAt } }',
    { id: taken?.id },
  );
  expect(dismissed.data.dismissExchangeIntake).toEqual({ resultReturnedAt: null });
  await app.job('exchange.return-results');
  expect(readFileSync(file, 'utf8')).toContain('缺少必填字段：办件编号；不再处理');
});

it('a folder that does not take the result is tried again, and 数据接收 says why', async () => {
  await run(system(), sql`update data_channel set endpoint = endpoint || 'absent' where id = ${channelId}`);
  await run(system(), sql`update exchange_intake set result_returned_at = null where name = 'GA_back.csv'`);
  await app.job('exchange.return-results');
  const { data } = await admin.run(
    '{ exchangeIntakes(first: 20, filter: { search: "GA_back" }) { nodes { resultReturnedAt resultFault } } }',
  );
  expect(data.exchangeIntakes).toEqual({ nodes: [{ resultReturnedAt: null, resultFault: '对方没有该目录或文件' }] });
});
