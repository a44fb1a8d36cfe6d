import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { unzipSync } from 'fflate';
import { drawPdf } from '../../src/platform/files/index.ts';
import { textOfPdf } from '../pdf-text.ts';
import { serverOf } from '../security/http.ts';
import { accepted, at, claim, claims, itemsOf, type PayingApp, payingApp, prepared } from './world.ts';

let app: PayingApp;
let server: FastifyInstance;
beforeAll(async () => {
  app = await payingApp('payments_papers');
  server = await serverOf(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const get = (url: string, who = app.clerk) => server.inject({ url, cookies: { sid: who.token ?? '' } });
const FIGURES = `query ($from: Date!, $to: Date!) { figures: paymentFigures(from: $from, to: $to) {
  purpose districtTitle month batches count amount paidCount paidAmount failedCount failedAmount openCount openAmount averageDays } }`;
const figuresOf = async (from: string, to: string, who = app.clerk) => {
  const { data, code } = await who.run(FIGURES, { from, to });
  return code ?? data.figures;
};

describe('资金发放统计 (01 §13.7)', () => {
  it('sums by purpose, district and month to the fen; what was issued again counts once, where it went', async () => {
    app.parties.fund.manner = { ...app.parties.fund.manner, failsSeq: 2 };
    const { id, batchNo } = await accepted(app, [
      claim(1, { amount: '0.10' }),
      claim(2, { amount: '0.20' }),
      claim(3, { amount: '1234567.89' }),
    ]);
    await at(app, new Date('2026-03-03T22:00:00+08:00'));
    await app.parties.fund.pay(batchNo);
    app.parties.fund.manner = { ...app.parties.fund.manner, failsSeq: 0 };
    const marked = {
      purpose: 'CONDOLENCE',
      districtTitle: '上海市虹口区',
      month: '2026-03',
      count: 3,
      amount: '1234568.19',
      paidCount: 2,
      paidAmount: '1234567.99',
      averageDays: '1.5',
    };
    const [figure, ...others] = (await figuresOf('2026-03-01', '2026-03-31')) as object[];
    expect(others).toEqual([]);
    expect(figure).toEqual({
      ...marked,
      batches: 1,
      failedCount: 1,
      failedAmount: '0.20',
      openCount: 0,
      openAmount: '0.00',
    });
    const failed = (await itemsOf(app, id)).find(({ state }) => state === 'FAILED');
    await app.clerk.run(
      'mutation ($id: ID!, $lines: [PaymentReissueLine!]!, $q: ID!) { reissuePayment(batchId: $id, lines: $lines, requestId: $q) { id } }',
      { id, lines: [{ itemId: failed?.id }], q: crypto.randomUUID() },
    );
    expect(await figuresOf('2026-03-01', '2026-03-31')).toEqual([
      { ...marked, batches: 2, failedCount: 0, failedAmount: '0.00', openCount: 1, openAmount: '0.20' },
    ]);
    expect(await figuresOf('2026-03-01', '2026-03-31', await app.as('clerk_pd'))).toEqual([]);
    expect(await figuresOf('2026-04-01', '2026-04-30')).toEqual([]);
    expect(await figuresOf('2026-04-01', '2026-03-31')).toBe('BAD_INPUT');

    const file = await get('/exports/payment-figures.xlsx?from=2026-03-01&to=2026-03-31');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(file.rawPayload).buffer as ArrayBuffer);
    const rows = workbook.worksheets[0]?.getSheetValues() ?? [];
    expect(JSON.stringify(rows.at(-1))).toContain('"上海市虹口区","2026-03",2,3,1234568.19,2,1234567.99,0,0,1,0.2,1.5');
  }, 60_000);
});

describe('papers of a batch (01 §13.7)', () => {
  it('a PDF with the list, masked, and the signature of its approval; only for who sees the batch', async () => {
    const { id, batchNo } = await accepted(app, claims(2));
    const text = textOfPdf((await get(`/exports/payment-batches/${id}/batch.pdf`)).rawPayload);
    const said = text.replaceAll(/\s/g, '');
    for (const part of [batchNo, '17,000.00元（壹万柒仟元整）', '有效', '****0001']) expect(said).toContain(part);
    expect(said).not.toContain('测试1');
    expect(said).not.toContain('6222021000000001');
    const open = await prepared(app, claims(1));
    const unsigned = textOfPdf((await get(`/exports/payment-batches/${open.id}/batch.pdf`)).rawPayload);
    expect(unsigned.replaceAll(/\s/g, '')).toContain('尚未审批签名');
    expect((await get(`/exports/payment-batches/${id}/batch.pdf`, await app.as('clerk_pd'))).statusCode).toBe(404);
  }, 60_000);

  it('its vouchers as one ZIP with a list; none is packed that is not in order', async () => {
    const { id, batchNo } = await accepted(app, claims(3));
    expect((await get(`/exports/payment-batches/${id}/vouchers.zip`)).json()).toMatchObject({ code: 'E-1107' });
    await app.parties.fund.pay(batchNo);
    await app.clerk.run('mutation ($id: ID!) { askPaymentVouchers(batchId: $id) }', { id });
    const zip = await get(`/exports/payment-batches/${id}/vouchers.zip`);
    expect(zip.headers['content-disposition']).toContain('.zip');
    const files = unzipSync(new Uint8Array(zip.rawPayload));
    const names = Object.keys(files);
    expect(names.map((name) => name.slice(0, 8))).toEqual(['凭证清单.xls', '0001_PZ-', '0002_PZ-', '0003_PZ-']);
    const [first] = await itemsOf(app, id);
    const expected = drawPdf([`FUND PLATFORM VOUCHER ${first?.bank_ref}`, 'AMOUNT 8500.00']);
    expect(Buffer.from(files[names[1] ?? ''] ?? []).equals(expected)).toBe(true);
    expect((await get(`/exports/payment-batches/${id}/vouchers.zip`, await app.as('clerk_pd'))).statusCode).toBe(404);
  }, 60_000);
});

it('R11.7 a platform that does not give a voucher within 8 seconds is told of as away, and nothing is lost', async () => {
  const { id, batchNo } = await accepted(app, claims(1));
  await app.parties.fund.pay(batchNo);
  const ask = () => app.clerk.run('mutation ($id: ID!) { valid: askPaymentVouchers(batchId: $id) }', { id });
  app.parties.faults.set('fundPlatform', { mode: 'slow', delayMs: 20_000 });
  const since = performance.now();
  expect((await ask()).code).toBe('E-1111');
  expect(performance.now() - since).toBeLessThan(10_000);
  app.parties.faults.set('fundPlatform', { mode: 'slow', delayMs: 1500 });
  expect((await ask()).data.valid).toBe(1);
  app.parties.faults.set('fundPlatform', { mode: 'ok' });
}, 60_000);
