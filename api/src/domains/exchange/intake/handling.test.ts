import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type FileServer, startFileServer } from '../../../../test/file-server.ts';
import { allow, insertChannel } from '../../../../test/intake-channel.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { fileDriver } from '../../../platform/exchange/intake/files/file-driver.ts';
import { readChannels } from '../../../platform/exchange/serve/directory.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { exchangeIntakeModule } from './module.ts';

const PERSON = '310101194503120016';
const OTHER = '310101195001010023';
const WHY = '与对方电话核实后更正';
const LIST = `query ($f: ExchangeIntakeFilterInput) { exchangeIntakes(filter: $f) { totalCount nodes {
  id name kind state rowCount badCount openCount errorText handledHow troubled channelCode } } }`;
const BAD = `query ($id: ID!, $open: Boolean) { exchangeBadRows(intakeId: $id, onlyOpen: $open) { totalCount nodes {
  line code text correctable settledHow values { name value wrong } } } }`;
const CORRECT = `mutation ($id: ID!, $line: Int!, $v: [ExchangeCorrectedValueInput!]!, $why: String!) {
  correctExchangeBadRow(intakeId: $id, line: $line, values: $v, reason: $why) { openCount rowCount handledHow } }`;
const DISMISS =
  'mutation ($id: ID!, $why: String!) { dismissExchangeIntake(id: $id, reason: $why) { handledHow openCount troubled } }';
const RETAKE = 'mutation ($id: ID!, $why: String!) { retakeExchangeIntake(id: $id, reason: $why) { handledHow } }';
const TASKS = '{ tasks(bucket: ALL) { nodes { title subject recordTitle link } } }';

interface Intake {
  channelCode: string;
  id: string;
  name: string;
  state: string;
  openCount: number;
  handledHow: string | null;
}

let app: Product;
let server: FileServer;
let admin: Browser;
let channelId: string;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

let minute = 0;
function put(name: string, ...lines: string[]): void {
  const path = join(server.folder, name);
  writeFileSync(path, ['身份证号,name,month,amount', ...lines].join('\n'));
  minute += 1;
  const at = new Date(Date.UTC(2026, 2, 1, 0, minute));
  utimesSync(path, at, at);
}
const pull = () => app.job('exchange.pull-files');
const list = async (f = {}) => {
  const { data } = await admin.run(LIST, { f });
  return (data.exchangeIntakes as { nodes: Intake[] }).nodes;
};
const named = async (name: string): Promise<Intake> => {
  const found = (await list()).find((one) => one.name === name);
  if (!found) throw new Error(`nothing of ${name}`);
  return found;
};
const ask = async (idNo: string) => {
  const channel = (await readChannels(ctx())).find(({ id }) => id === channelId);
  if (!channel) throw new Error('no channel');
  const { rows: found } = await fileDriver.call(ctx(), channel, { params: { idNo }, limit: 100 });
  return found.map(({ month, amount }) => [month, amount]);
};
const todos = async () => {
  const { nodes } = (await admin.run(TASKS)).data.tasks as { nodes: { title: string }[] };
  return nodes.filter(({ title }) => title.includes('接收的数据'));
};
const audited = (event: string) =>
  rows<{ detail: Record<string, unknown> }>(ctx(), sql`select detail from audit_entry where event = ${event}`);

beforeAll(async () => {
  [app, server] = await Promise.all([
    product('exchange_intakes', { now: '2026-03-09T02:00:00Z', env: { EXCHANGE_LOOPBACK: 'true' } }),
    startFileServer(),
  ]);
  admin = await app.as('dx_admin');
  await allow(ctx(), '127.0.0.1');
  channelId = await insertChannel(ctx(), {
    code: 'PULLED',
    mode: 'FILE_PULL',
    endpoint: `${server.url}#hostKey=${server.hostKey}&key=idNo,month`,
    account: server.account,
    secret: server.privateKey,
  });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await app.close();
});

describe('what a channel brought', () => {
  it('is listed with its bad rows: line, field, reason, sensitive values masked; and asks the administrators to look', async () => {
    put(
      'first.csv',
      `${PERSON},张三,2026-01,1.00`,
      `,李四,2026-01,viel`,
      `${OTHER},王五,2026-01`,
      `${OTHER},王五,2026-02,x`,
    );
    await pull();
    const intake = await named('first.csv');
    expect(intake).toMatchObject({
      kind: 'FILE',
      state: 'DONE',
      rowCount: 1,
      badCount: 3,
      openCount: 3,
      troubled: true,
      channelCode: 'PULLED',
    });
    expect((await admin.run(BAD, { id: intake.id })).data.exchangeBadRows).toMatchObject({
      totalCount: 3,
      nodes: [
        {
          line: 3,
          code: 'E-DX-21',
          text: '缺少必填字段：身份证号（idNo）；字段值的类型不符：金额（amount）',
          correctable: true,
          values: expect.arrayContaining([
            { name: 'idNo', value: '', wrong: true },
            { name: 'name', value: '李*', wrong: false },
          ]),
        },
        { line: 4, code: 'E-DX-24', correctable: false, values: [] },
        {
          line: 5,
          code: 'E-DX-22',
          values: expect.arrayContaining([{ name: 'idNo', value: '310101********0023', wrong: false }]),
        },
      ],
    });
    expect(await todos()).toEqual([
      expect.objectContaining({ recordTitle: 'PULLED', link: `/exchange/intakes?tab=trouble&channel=${channelId}` }),
    ]);
    const stored = await rows<{ text: string }>(ctx(), sql`select b::text as text from exchange_bad_row b`);
    expect(JSON.stringify(stored)).not.toMatch(/李四|310101195001010023/);
    expect(await list({ troubled: true, search: 'first' })).toHaveLength(1);
    expect(await list({ state: 'FAILED' })).toEqual([]);
  });

  it('更正: only wrong fields, judged anew, taken with the rest as it came, and kept no longer', async () => {
    const { id } = await named('first.csv');
    const correct = (line: number, v: { name: string; value: string }[], why = WHY) =>
      admin.run(CORRECT, { id, line, v, why });
    const whole = [
      { name: 'idNo', value: OTHER },
      { name: 'amount', value: '2.50' },
    ];
    expect((await correct(3, whole, '短')).code).toBe('E-0005');
    expect((await correct(3, [{ name: 'name', value: '别人' }])).code).toBe('BAD_INPUT');
    expect((await correct(3, [{ name: 'idNo', value: OTHER }])).code).toBe('BAD_INPUT');
    expect((await correct(4, [])).code).toBe('E-DX-29');
    expect((await correct(9, whole)).code).toBe('NOT_FOUND');
    expect(await ask(OTHER)).toEqual([]);
    expect((await correct(3, whole)).data.correctExchangeBadRow).toEqual({
      openCount: 2,
      rowCount: 2,
      handledHow: null,
    });
    expect(await ask(OTHER)).toEqual([['2026-01', '2.50']]);
    expect((await correct(3, whole)).code).toBe('NOT_FOUND');
    const [row] = await rows<{ content: string | null }>(
      ctx(),
      sql`select content from exchange_bad_row where line = 3`,
    );
    expect(row?.content).toBeNull();
    expect(await audited('dx.intake.correct')).toEqual([
      { detail: expect.objectContaining({ line: 3, fields: ['idNo', 'amount'], reason: WHY }) },
    ]);
    expect((await admin.run(BAD, { id, open: true })).data.exchangeBadRows).toMatchObject({ totalCount: 2 });
  });

  it('a row that a newer file has brought meanwhile is not overwritten', async () => {
    app.clock.advance(60_000);
    put('second.csv', `${OTHER},王五,2026-02,9.00`);
    await pull();
    const { id } = await named('first.csv');
    const answer = await admin.run(CORRECT, { id, line: 5, v: [{ name: 'amount', value: '1.00' }], why: WHY });
    expect(answer.code).toBe('E-DX-30');
    expect(await ask(OTHER)).toContainEqual(['2026-02', '9.00']);
  });

  it('不再处理 ends it with a reason, and the to-do with the last of its channel', async () => {
    const { id } = await named('first.csv');
    expect((await admin.run(DISMISS, { id, why: '短' })).code).toBe('E-0005');
    expect((await admin.run(DISMISS, { id, why: '对方已重新报送该文件' })).data.dismissExchangeIntake).toEqual({
      handledHow: 'DISMISSED',
      openCount: 0,
      troubled: false,
    });
    expect((await admin.run(DISMISS, { id, why: '对方已重新报送该文件' })).code).toBe('E-DX-31');
    expect(await todos()).toEqual([]);
    const left = await rows(ctx(), sql`select 1 from exchange_bad_row where content is not null`);
    expect(left).toEqual([]);
  });

  it('重新接收: a file that could not be read is fetched again as it is, without having changed', async () => {
    put('third.csv', `${PERSON},张三,2026-03,3.00`);
    await run(
      ctx(),
      sql`update data_source set fields = jsonb_set(fields, '{0,label}', '"证件"') where code = 'PULLED'`,
    );
    await run(
      ctx(),
      sql`update data_source set fields = jsonb_set(fields, '{0,name}', '"idCard"') where code = 'PULLED'`,
    );
    await pull();
    const failed = await named('third.csv');
    expect(failed).toMatchObject({ state: 'FAILED', errorText: expect.stringContaining('表头缺少必填列') });
    expect(await todos()).toHaveLength(1);
    await run(
      ctx(),
      sql`update data_source set fields = jsonb_set(fields, '{0,name}', '"idNo"') where code = 'PULLED'`,
    );
    await run(
      ctx(),
      sql`update data_source set fields = jsonb_set(fields, '{0,label}', '"身份证号"') where code = 'PULLED'`,
    );
    await pull();
    expect((await list({ search: 'third' })).map(({ state }) => state)).toEqual(['FAILED']);
    app.clock.advance(60_000);
    expect((await admin.run(RETAKE, { id: failed.id, why: '数据源的字段已调整' })).data.retakeExchangeIntake).toEqual({
      handledHow: 'RETAKEN',
    });
    await pull();
    await pull();
    expect((await list({ search: 'third' })).map(({ state, handledHow }) => [state, handledHow])).toEqual([
      ['DONE', null],
      ['FAILED', 'RETAKEN'],
    ]);
    expect(await ask(PERSON)).toContainEqual(['2026-03', '3.00']);
    expect(await todos()).toEqual([]);
  });

  it('a message cannot be taken again; whoever may not handle is refused', async () => {
    await run(
      ctx(),
      sql`insert into exchange_intake (id, channel_id, kind, name, bytes, digest, state, row_count, bad_count, error_code, error_text, taken_at)
          values (gen_random_uuid(), ${channelId}, 'MESSAGE', 'M-1', 3, repeat('a', 64), 'FAILED', 0, 0, 'E-DX-27', '消息无法读取', now())`,
    );
    const { id } = await named('M-1');
    expect((await admin.run(RETAKE, { id, why: '请再接收一次' })).code).toBe('E-DX-32');
    const security = await app.as('sec_admin');
    expect((await security.run(BAD, { id })).code).toBeUndefined();
    for (const [document, variables] of [
      [CORRECT, { id, line: 1, v: [], why: WHY }],
      [DISMISS, { id, why: WHY }],
      [RETAKE, { id, why: WHY }],
    ] as const)
      expect((await security.run(document, variables)).code).toBe('FORBIDDEN');
    expect((await (await app.as('sys_admin')).run(LIST)).code).toBe('FORBIDDEN');
  });
});

it('the demonstration brings a file in order, one with rows to correct and one that cannot be read, once', async () => {
  await exchangeIntakeModule.demo?.(ctx());
  await exchangeIntakeModule.demo?.(ctx());
  const shown = (await list()).filter((one) => one.channelCode === 'YB_INSURED_FILE');
  expect(shown).toMatchObject([
    { state: 'FAILED', troubled: true },
    { state: 'DONE', rowCount: 1, badCount: 4, openCount: 4 },
    { state: 'DONE', rowCount: 3, badCount: 0, troubled: false },
  ]);
});
