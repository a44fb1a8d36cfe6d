import { describe, expect, it } from '@jest/globals';
import { buildBankAccount } from '../../people/index.ts';
import { readAccount } from './accounts/read-account.ts';
import { type JudgedRow, refusalOf, sumsOf } from './judge.ts';
import { readResult } from './rows/read-result.ts';

const row = (name: string, due: string, changes: Partial<JudgedRow> = {}): JudgedRow => ({
  nameMasked: name,
  dueAmount: due,
  paidAmount: due,
  result: 'PAID',
  voucherFileId: 'v',
  ...changes,
});
const FAILED = { result: 'FAILED', paidAmount: null, voucherFileId: null } as const;
/** 310109 of 02 §21.2. */
const rows = (c: Partial<JudgedRow> = {}, a: Partial<JudgedRow> = {}) => [
  row('A', '794.40', a),
  row('B', '744.40'),
  row('C', '683.30', c),
];

describe('R3 (02 §19.6)', () => {
  it('AC27-4 C failed: 差额 683.30; once C is paid, Σ 2,222.10 and nothing against it', () => {
    expect(sumsOf(rows(FAILED)).difference.toFixed(2)).toBe('-683.30');
    expect(refusalOf('confirm', rows(FAILED))).toMatchObject({
      code: 'E-2743',
      message: expect.stringContaining('差额 683.30'),
    });
    expect(sumsOf(rows()).paid.toFixed(2)).toBe('2222.10');
    expect(refusalOf('confirm', rows())).toBeUndefined();
  });

  it('§19.8 794.04 instead of 794.40 is −0.36 and cannot be confirmed', () => {
    const typed = rows({}, { paidAmount: '794.04' });
    expect(sumsOf(typed).difference.toFixed(2)).toBe('-0.36');
    expect(refusalOf('confirm', typed)?.message).toContain('差额 0.36');
  });

  it('what one got too much and another too little is not made good by the sum', () => {
    const swapped = [row('A', '794.40', { paidAmount: '744.40' }), row('B', '744.40', { paidAmount: '794.40' })];
    expect(sumsOf(swapped).difference.isZero()).toBe(true);
    expect(refusalOf('confirm', swapped)).toMatchObject({ code: 'E-2744' });
  });

  it('somebody who waits stands against it though nothing is due to him', () => {
    const waiting = [...rows(), row('D', '0.00', { result: 'PENDING', paidAmount: null, voucherFileId: null })];
    expect(refusalOf('confirm', waiting)?.message).toContain('未发放1人');
  });
});

describe('T27-8', () => {
  it.each<[string, Partial<JudgedRow>, string | undefined]>([
    ['a row without result', { result: null, paidAmount: null }, 'E-2741'],
    ['a payment without voucher', { voucherFileId: null }, 'E-2742'],
    ['a failed row needs none', FAILED, undefined],
  ])('%s: %s', (_, changes, code) => expect(refusalOf('report', rows(changes))?.code).toBe(code));
});

describe('results (02 §19.3)', () => {
  const bounds = { from: '2026-07-20', today: '2026-08-01' };
  const paid = { result: 'PAID', paidAmount: '794.40', paidOn: '2026-07-20', voucherNo: 'PZ1' } as const;
  const faults = (given: Parameters<typeof readResult>[0]) =>
    readResult(given, bounds).faults.map(({ field, message }) => `${field} ${message}`);

  it('are whole, and what does not belong to them is left out', () => {
    expect(faults(paid)).toEqual([]);
    expect(readResult({ ...paid, failReason: '无' }, bounds).value).toMatchObject({ method: 'BANK', failReason: null });
    expect(
      readResult({ result: 'FAILED', failReason: '账号错误', paidAmount: '1' }, bounds).value.paidAmount,
    ).toBeNull();
  });

  it.each<[string, Parameters<typeof readResult>[0], string]>([
    ['the day before the ledger', { ...paid, paidOn: '2026-07-19' }, 'paidOn 发放日期不能早于台账日期（2026-07-20）'],
    ['tomorrow', { ...paid, paidOn: '2026-08-02' }, 'paidOn 发放日期不能晚于今天'],
    ['a third decimal', { ...paid, paidAmount: '55.555' }, 'paidAmount 金额最多两位小数'],
    ['nothing', { ...paid, paidAmount: '0' }, 'paidAmount 实发金额应大于0'],
    ['no voucher', { ...paid, voucherNo: ' ' }, 'voucherNo 请填写凭证号，不超过40个字'],
    ['a failure without reason', { result: 'FAILED' }, 'failReason 请填写失败原因，2至200个字'],
  ])('refuse %s', (_, given, fault) => expect(faults(given)).toEqual([fault]));
});

describe('accounts (02 §5.3)', () => {
  const good = buildBankAccount('622202000000001');
  const given = { holder: '杨 帆', bankName: '示范银行上海分行', bankAccount: good.replace(/(.{4})/g, '$1 ') };
  const fieldsOf = (changes: object) => {
    try {
      return readAccount({ ...given, ...changes }, '杨帆');
    } catch (error) {
      return Object(error).fields.map(({ path }: { path: string }) => path);
    }
  };

  it('keep digits alone; check digit, holder and bank are checked', () => {
    expect(fieldsOf({})).toEqual({ holder: '杨帆', bankName: '示范银行上海分行', bankAccount: good });
    const last = (Number(good.at(-1)) + 1) % 10;
    expect(fieldsOf({ bankAccount: `${good.slice(0, -1)}${last}` })).toEqual(['input.bankAccount']);
    expect(fieldsOf({ holder: '杨洋' })).toEqual(['input.holder']);
    expect(fieldsOf({ bankName: '银行' })).toEqual(['input.bankName']);
  });
});
