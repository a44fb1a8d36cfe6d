import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../../../test/database/test-database.ts';
import { emptyExchangeLog } from '../../../../../test/exchange-log.ts';
import { type FileServer, startFileServer } from '../../../../../test/file-server.ts';
import { allow, insertChannel } from '../../../../../test/intake-channel.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { auditModule } from '../../../audit/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { exchangeModule } from '../../index.ts';
import { readChannels } from '../../serve/directory.ts';
import { fileDriver } from './file-driver.ts';
import { pullFiles } from './pull-files.ts';

const PERSON = '310101194503120016';
const OTHER = '310101195001010023';
const HEAD = '身份证号,name,月份,amount,备注';
const line = (idNo: string, month = '2026-02', amount = '4321.50') =>
  `${idNo},"张 ""三"", 李",${month},${amount},不登记`;

let database: FreshDatabase;
let server: FileServer;
let app: BareApp;
let channelId: string;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Puts a file into the partner's folder; every one a minute later than the one before. */
let minute = 0;
function put(name: string, content: string | Buffer): void {
  const path = join(server.folder, name);
  writeFileSync(path, content);
  minute += 1;
  const at = new Date(Date.UTC(2026, 2, 1, 0, minute));
  utimesSync(path, at, at);
}
const csv = (...lines: string[]) => [HEAD, ...lines].join('\r\n');
const pull = () => pullFiles(ctx());
const channel = async () => {
  const found = (await readChannels(ctx())).find(({ id }) => id === channelId);
  if (!found) throw new Error('no channel');
  return found;
};
const ask = async (params: Record<string, string>) => {
  const { rows: found } = await fileDriver.call(ctx(), await channel(), { params, limit: 100 });
  return found.map(({ idNo, month, amount }) => [idNo, month, amount]).sort();
};
const intakes = () =>
  rows<Record<string, unknown>>(
    ctx(),
    sql`select name, state, row_count as rows, bad_count as bad, error_code as code from exchange_intake order by modified_at`,
  );
const settings = (text: string) =>
  run(
    ctx(),
    sql`update data_channel set endpoint = ${`${server.url}#hostKey=${server.hostKey}${text}`} where id = ${channelId}`,
  );

beforeAll(async () => {
  [database, server] = await Promise.all([freshDatabase('pull_files'), startFileServer()]);
  app = await bareApp({
    url: database.url,
    modules: [auditModule, exchangeModule],
    env: { EXCHANGE_LOOPBACK: 'true' },
  });
  await allow(ctx(), '127.0.0.1');
  channelId = await insertChannel(ctx(), {
    code: 'PULLED',
    mode: 'FILE_PULL',
    endpoint: server.url,
    account: server.account,
    secret: server.privateKey,
    mapping: [{ field: 'month', theirs: '月份' }],
  });
});
afterAll(async () => {
  await server.stop();
  await app.close();
  await database.drop();
});
beforeEach(async () => {
  for (const { name } of await intakes()) rmSync(join(server.folder, String(name)), { force: true });
  await run(ctx(), sql`truncate exchange_bad_row, exchange_intake, stored_row cascade`);
  await emptyExchangeLog(ctx());
  await settings('');
});

describe('files of a folder', () => {
  it('are taken once, oldest first, and answer calls by their query keys; nobody stands in the tables in clear', async () => {
    put('RS_1.csv', csv(line(PERSON), line(OTHER)));
    put('notes.txt', 'nothing');
    await pull();
    await pull();
    expect(await intakes()).toEqual([{ name: 'RS_1.csv', state: 'DONE', rows: 2, bad: 0, code: null }]);
    expect(await ask({ idNo: PERSON })).toEqual([[PERSON, '2026-02', '4321.50']]);
    expect(await ask({ idNo: PERSON, month: '2026-01' })).toEqual([]);
    const stored = await firstRow<{ text: string }>(
      ctx(),
      sql`select string_agg(r::text, '') as text from stored_row r`,
    );
    expect(stored?.text).not.toContain(PERSON);
    const logged = await rows<Record<string, unknown>>(
      ctx(),
      sql`select method, result_code as code, row_count as rows, subject_count as persons, succeeded, l::text as text from exchange_call_log l`,
    );
    expect(logged).toEqual([
      expect.objectContaining({ method: 'SFTP', code: '0000', rows: 2, persons: 2, succeeded: true }),
    ]);
    expect(logged[0]?.text).not.toContain(PERSON);
  });

  it('that come again with the same content are duplicates; with another they are taken', async () => {
    put('RS.csv', csv(line(PERSON)));
    await pull();
    put('RS.csv', csv(line(PERSON)));
    await pull();
    put('RS.csv', csv(line(PERSON), line(PERSON, '2026-03')));
    await pull();
    expect((await intakes()).map(({ state }) => state)).toEqual(['DONE', 'DUPLICATE', 'DONE']);
    expect(await ask({ idNo: PERSON })).toHaveLength(2);
  });

  it('in GB 18030, with a mark at the beginning, with line breaks in cells are read', async () => {
    // “身份证号,amount” and a row, as an old system writes it.
    put(
      'gb.csv',
      Buffer.from('c9edb7ddd6a4bac52c616d6f756e740a3331303130313139343530333132303031362c312e35300a', 'hex'),
    );
    put('bom.csv', `\ufeff身份证号,name,amount\n${OTHER},"张\n三",2.00\n`);
    await pull();
    expect(await ask({ idNo: PERSON })).toEqual([[PERSON, undefined, '1.50']]);
    expect(await ask({ idNo: OTHER })).toEqual([[OTHER, undefined, '2.00']]);
  });

  it('bad rows are listed with line and reason but without their content; the others go on', async () => {
    put('RS.csv', csv(line(PERSON), line(''), line(OTHER, '2026-02', 'viel'), `${OTHER},x`, line(OTHER)));
    await pull();
    expect(await intakes()).toMatchObject([{ state: 'DONE', rows: 2, bad: 3 }]);
    expect(await rows(ctx(), sql`select line, code, text from exchange_bad_row order by line`)).toEqual([
      { line: 3, code: 'E-DX-21', text: '缺少必填字段：身份证号（idNo）' },
      { line: 4, code: 'E-DX-22', text: '字段值的类型不符：金额（amount）' },
      { line: 5, code: 'E-DX-24', text: '列数与表头不一致' },
    ]);
  });

  it.each([
    ['empty', '', '文件为空'],
    ['without a required column', '身份证号,name\n1,2', '表头缺少必填列：金额'],
    ['with a column twice', '身份证号,idNo,amount\n1,2,3', '出现了两次'],
    ['with a quote that does not end', `${HEAD}\n"1,2`, '引号没有结束'],
    ['in no encoding we know', Buffer.from([0x41, 0xff, 0xff, 0xff]), '编码'],
  ])(
    'a file %s is refused once, logged, and looked at again only when it has changed',
    async (_name, content, text) => {
      put('bad.csv', content);
      await pull();
      await pull();
      const found = await rows(ctx(), sql`select state, error_code as code, error_text as text from exchange_intake`);
      expect(found).toEqual([{ state: 'FAILED', code: 'E-DX-25', text: expect.stringContaining(text) }]);
      expect(await rows(ctx(), sql`select result_code as code, succeeded from exchange_call_log`)).toEqual([
        { code: 'E-DX-25', succeeded: false },
      ]);
      put('bad.csv', csv(line(PERSON)));
      await pull();
      expect(await ask({ idNo: PERSON })).toHaveLength(1);
    },
  );

  it('snapshot: each file stands for everything; key: a later row replaces the earlier one of the same fields', async () => {
    await settings('&mode=snapshot');
    put('a.csv', csv(line(PERSON), line(OTHER)));
    put('b.csv', csv(line(OTHER)));
    await pull();
    expect(await ask({ idNo: PERSON })).toEqual([]);
    expect(await ask({ idNo: OTHER })).toHaveLength(1);
    await settings('&key=idNo,month&pattern=c*.csv');
    put('c1.csv', csv(line(OTHER, '2026-02', '1.00')));
    put('c2.csv', csv(line(OTHER, '2026-02', '2.00'), line(OTHER, '2026-03', '3.00')));
    await pull();
    expect((await ask({ idNo: OTHER })).filter(([, , amount]) => amount !== '4321.50')).toEqual([
      [OTHER, '2026-02', '2.00'],
      [OTHER, '2026-03', '3.00'],
    ]);
  });

  it('a process that dies while it takes a file has taken nothing of it, and goes on there', async () => {
    put('one.csv', csv(line(PERSON)));
    put('two.csv', csv(line(OTHER), line(OTHER, '2026-03')));
    await run(
      ctx(),
      sql`create function stop_here() returns trigger language plpgsql as $$ begin raise 'killed'; end $$`,
    );
    await run(
      ctx(),
      sql`create trigger stop_here before insert on exchange_intake for each row when (new.name = 'two.csv') execute function stop_here()`,
    );
    await expect(pull()).rejects.toThrow('killed');
    expect(await ask({ idNo: OTHER })).toEqual([]);
    await run(ctx(), sql`drop trigger stop_here on exchange_intake`);
    await run(ctx(), sql`drop function stop_here`);
    await pull();
    expect(await ask({ idNo: OTHER })).toHaveLength(2);
    expect((await intakes()).map(({ name, state }) => [name, state])).toEqual([
      ['one.csv', 'DONE'],
      ['two.csv', 'DONE'],
    ]);
  });

  it('are taken once when two nodes look at the same moment', async () => {
    put('RS.csv', csv(line(PERSON)));
    await Promise.all([pull(), pull(), pull()]);
    expect(await intakes()).toMatchObject([{ state: 'DONE', rows: 1 }]);
    expect(await rows(ctx(), sql`select 1 from exchange_call_log`)).toHaveLength(1);
  });
});

describe('a folder that cannot be reached', () => {
  it('is logged with its code and stops no other channel', async () => {
    const dark = await insertChannel(ctx(), {
      code: 'A_DARK',
      mode: 'FILE_PULL',
      endpoint: `sftp://127.0.0.1:1/x#hostKey=${'ab'.repeat(32)}`,
      account: 'a',
      secret: 'b',
    });
    put('RS.csv', csv(line(PERSON)));
    await pull();
    expect(
      await rows(ctx(), sql`select channel_id as id, result_code as code from exchange_call_log order by result_code`),
    ).toEqual([
      { id: channelId, code: '0000' },
      { id: dark, code: 'DX-5021' },
    ]);
    await run(ctx(), sql`update data_channel set state = 'DISABLED' where id = ${dark}`);
  });

  it('is not spoken to when its key is another, or its host not on the list', async () => {
    const test = async (endpoint: string) =>
      fileDriver.test(ctx(), { ...(await channel()), endpoint }, { params: {}, limit: 5 });
    await expect(test(`${server.url}#hostKey=${'ab'.repeat(32)}`)).rejects.toThrow('主机密钥与登记的指纹不一致');
    await expect(test(`sftp://localhost/x#hostKey=${server.hostKey}`)).rejects.toThrow('不在允许的主机名单');
  });
});

describe('连通测试', () => {
  it('signs in and shows the first rows of the newest file', async () => {
    const test = async () => fileDriver.test(ctx(), await channel(), { params: {}, limit: 1 });
    expect(await test()).toMatchObject({ rows: [] });
    put('old.csv', csv(line(OTHER)));
    put('new.csv', csv(line(PERSON), line(OTHER)));
    expect(await test()).toMatchObject({ rows: [{ idNo: PERSON, name: '张 "三", 李' }], more: true });
    rmSync(join(server.folder, 'old.csv'));
    rmSync(join(server.folder, 'new.csv'));
  });

  it.each([
    ['', '填写 hostKey'],
    ['#hostKey=xyz', '参数 hostKey 不正确'],
    [`#hostKey=${'ab'.repeat(32)}&pattern=../x`, '参数 pattern 不正确'],
    [`#hostKey=${'ab'.repeat(32)}&mode=all`, '参数 mode 不正确'],
  ])('the endpoint’s settings %j are judged when it is saved', async (text, problem) => {
    expect(await fileDriver.problemOf(ctx(), `${server.url}${text}`)).toContain(problem);
    expect(await fileDriver.problemOf(ctx(), `https://127.0.0.1/#hostKey=${'ab'.repeat(32)}`)).toContain('sftp://');
  });
});
