import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { reserveInput } from '../../../../../test/reserve.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { somebodyOf } from '../../../../../test/training-applications.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { disagreements } from '../../../../platform/records/disagreements.ts';
import { openReserve } from '../fill.ts';
import { reserveForm } from '../reserve.record.ts';
import { reserveBatchTable } from './batch.record.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let chief: Browser;
let other: Browser;
/** As many as nobody takes alone, and one more. */
let crowd: string[];
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('reserve_batches');
  server = await serverOf(app);
  [clerk, chief, other] = await Promise.all([app.as('clerk_hk'), app.as('chief_hk'), app.as('clerk_hk2')]);
  crowd = await people(51);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const given = (changes: object = {}) => reserveInput({ personName: '张三', ...changes });
/** People with whole records, made as a clerk makes them. */
async function people(count: number, changes: object = {}): Promise<string[]> {
  const ctx = await clerk.ctx();
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const read = reserveForm.read(ctx, given(changes) as Parameters<typeof reserveForm.read>[1]);
    ids.push(await openReserve(ctx, read, randomUUID()));
  }
  return ids;
}

const ASK =
  'mutation ($ids: [ID!]!, $reason: String!, $q: ID!) { exportReserveBatch(ids: $ids, reason: $reason, requestId: $q) { id version state persons } }';
const ACT = 'mutation ($input: RecordActInput!) { advanceReserveBatches(input: $input) { ok rows { code message } } }';
const DELIVER =
  'mutation ($id: ID!, $version: Int!, $input: ReserveReceiptInput!, $q: ID!) { deliverReserveBatch(id: $id, version: $version, input: $input, requestId: $q) { state deliveredTo } }';
const ask = (ids: readonly string[], who = clerk) => who.run(ASK, { ids, reason: '三月采集登记', q: randomUUID() });
interface Batch {
  id: string;
  version: number;
  state: string;
}
async function asked(ids: readonly string[], who = clerk): Promise<Batch> {
  const { data, code, message } = await ask(ids, who);
  if (code) throw new Error(`${code} ${message}`);
  return data.exportReserveBatch as Batch;
}
const packageOf = (id: string, who = clerk) =>
  server.inject({
    method: 'GET',
    url: `/exports/reserve-batches/${id}/package.zip`,
    headers: { cookie: `sid=${who.token}` },
  });
const stateOf = (id: string) =>
  firstRow<Batch>(system(), sql`select id, version, state from reserve_batch where id = ${id}`);

it('agrees with its table', async () => {
  expect(await disagreements(system(), [reserveBatchTable])).toEqual([]);
});

describe('批量导出 (01 §12.6, §15.3)', () => {
  it('packs a PDF of each person and a list of all that says why one is missing, and is handed over as a whole', async () => {
    const [whole = '', lacking = ''] = [...(await people(1)), ...(await people(1, { speciality: null }))];
    const { id, state } = await asked([whole, lacking]);
    expect(state).toBe('PREPARING');
    await app.job('reserve.batches');
    const answer = await packageOf(id);
    const files = unzipSync(new Uint8Array(answer.rawPayload));
    expect(Object.keys(files).toSorted()).toEqual([expect.stringMatching(/^310109-2026-\d{4}[.]pdf$/), '名单.xlsx']);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(files['名单.xlsx'] ?? []).buffer as ArrayBuffer);
    const text = JSON.stringify(workbook.worksheets[0]?.getSheetValues());
    expect(text).toContain('无法生成登记表：军事专业');
    // The clerk sees health and no secrets: of a batch nothing is shown by who has filled it in.
    expect(text).toContain('血型');
    expect(text).not.toContain('军兵种');
    expect(text).not.toContain('张三');
    const now = await stateOf(id);
    const input = { receiver: '赵参谋', way: 'DISC', at: '2026-03-09T09:30:00+08:00' };
    const { data } = await clerk.run(DELIVER, { id, version: now?.version, input, q: randomUUID() });
    expect(data.deliverReserveBatch).toEqual({ state: 'DELIVERED', deliveredTo: '赵参谋' });
    const states = await rows<{ state: string }>(
      system(),
      sql`select state from reserve_record where id = any(${[whole, lacking]}::uuid[]) order by id`,
    );
    expect(states.map((one) => one.state)).toEqual(['DELIVERED', 'DRAFT']);
  });

  it('§12.7 fifty persons go out at once, of fifty-one the section chief decides, and not who has asked', async () => {
    const small = await asked(crowd.slice(0, 50), other);
    expect(small.state).toBe('PREPARING');
    // It need not be made for what is asked here.
    await run(system(), sql`update reserve_batch set state = 'DECLINED' where id = ${small.id}`);
    const large = await asked(crowd);
    expect(large.state).toBe('PENDING_RELEASE');
    expect(JSON.parse((await packageOf(large.id)).body)).toMatchObject({ code: 'E-1006' });
    const act = async (who: Browser, action: string) => {
      const input = { action, rows: [{ id: large.id, version: large.version }], requestId: randomUUID() };
      const { data, code } = await who.run(ACT, { input });
      const result = data?.advanceReserveBatches as { ok: number; rows: { code: string }[] } | undefined;
      return code ?? (result?.ok === 1 ? 'OK' : result?.rows[0]?.code);
    };
    expect(await act(clerk, 'release')).toBe('FORBIDDEN');
    expect(await act(chief, 'release')).toBe('OK');
    expect((await stateOf(large.id))?.state).toBe('PREPARING');
    const own = (await ask(crowd, chief)).data.exportReserveBatch as Batch;
    const input = { action: 'release', rows: [{ id: own.id, version: own.version }], requestId: randomUUID() };
    const { data } = await chief.run(ACT, { input });
    expect(data.advanceReserveBatches).toMatchObject({ ok: 0, rows: [{ code: 'E-0004' }] });
  });

  it('§12.7 a list in parts is the same list: what one person takes in a day is counted together, asked one by one or at once, each person once', async () => {
    const taker = await somebodyOf(app, '310109-C', ['CENTRE_CLERK']);
    const states = async (...parts: readonly string[][]) =>
      (await Promise.all(parts.map((part) => asked(part, taker)))).map(({ state }) => state).toSorted();
    expect(await states(crowd.slice(0, 30), crowd.slice(20))).toEqual(['PENDING_RELEASE', 'PREPARING']);
    const today = app.clock.now();
    app.clock.set(new Date(today.getTime() + 24 * 3_600_000));
    await taker.arrive(taker.loginName);
    expect(await states(crowd.slice(0, 50))).toEqual(['PREPARING']);
    // The same persons once more are no more persons.
    expect(await states(crowd.slice(0, 50))).toEqual(['PREPARING']);
    expect(await states(crowd.slice(50))).toEqual(['PENDING_RELEASE']);
    app.clock.set(today);
  });

  it('refuses more than two hundred at once', async () => {
    expect((await ask(Array.from({ length: 201 }, () => randomUUID()))).code).toBe('E-1005');
  });
});

describe('导入 (01 §12.8)', () => {
  it('of 300 rows one is wrong: it is named by row and column, and nothing is kept', async () => {
    const titles = Object.entries({
      姓名: 'personName',
      身份证号: 'idNo',
      安置地: 'placementRegion',
      退役日期: 'dischargeDate',
      民族: 'ethnic',
    });
    const people300 = Array.from({ length: 300 }, (_, n) => given(n === 122 ? { placementRegion: '310115' } : {}));
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('预备役登记');
    sheet.addRow(titles.map(([title]) => title));
    for (const one of people300)
      sheet.addRow(titles.map(([, name]) => Object.entries(one).find(([key]) => key === name)?.[1]));
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const before = await firstRow<{ n: number }>(system(), sql`select count(*)::int as n from reserve_record`);
    const answer = await send('import', bytes);
    expect(answer.statusCode).toBe(400);
    const checked = await send('check', bytes);
    expect(JSON.parse(checked.body)).toMatchObject({
      rowCount: 300,
      goodRows: 299,
      faults: [{ row: 124, column: '安置地', message: '安置地不在本区，请由安置地所在区登记' }],
    });
    expect(await firstRow(system(), sql`select count(*)::int as n from reserve_record`)).toEqual(before);
  });

  function send(step: string, bytes: Buffer) {
    const boundary = 'xxsheetxx';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    return server.inject({
      method: 'POST',
      url: `/imports/reserve-records/${step}`,
      headers: {
        cookie: `sid=${clerk.token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'x-requested-with': 'console',
      },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  }
});
