import { describe, expect, it } from '@jest/globals';
import { buildBankAccount, parseBankAccount } from './bank-account.ts';
import { parseMobile, parsePersonName } from './contact.ts';
import { buildUscc, parseUscc } from './uscc.ts';

describe('mobile numbers', () => {
  it.each([
    '13812345678',
    '138 1234 5678',
    '+86 138-1234-5678',
    '0086 13812345678',
    '8613812345678',
    '１３８１２３４５６７８',
  ])('accepts %s', (input) => expect(parseMobile(input)).toEqual({ ok: true, value: '13812345678' }));
  it.each(['', '12812345678', '1381234567', '138123456789', '021-63211234'])('refuses %s', (input) =>
    expect(parseMobile(input).ok).toBe(false),
  );
});

describe('names', () => {
  it.each([
    ['测试甲', '测试甲'],
    ['张　三', '张三'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['古丽．热依汗', '古丽·热依汗'],
    ['𠮷𡈽', '𠮷𡈽'],
    ['王〇', '王〇'],
  ])('accepts %s', (input, value) => expect(parsePersonName(input)).toEqual({ ok: true, value }));

  it('counts characters, not code units', () => {
    expect(parsePersonName('𠮷').ok).toBe(false);
    expect(parsePersonName('𠮷'.repeat(50)).ok).toBe(true);
    expect(parsePersonName('𠮷'.repeat(51)).ok).toBe(false);
  });

  it.each(['张', 'Zhang San', '张3', '·张三', '张三·', '张··三', '张三😀'])('refuses %s', (input) =>
    expect(parsePersonName(input).ok).toBe(false),
  );
});

describe('unified social credit codes', () => {
  it('accepts a published one, in any case and spacing', () => {
    expect(parseUscc('91350100M000100Y43')).toEqual({ ok: true, value: '91350100M000100Y43' });
    expect(parseUscc('91350100 m000100y43')).toEqual({ ok: true, value: '91350100M000100Y43' });
  });
  it('02-14 refuses a wrong check character with the text of the file', () => {
    expect(parseUscc('91350100M000100Y44')).toEqual({ ok: false, message: '统一社会信用代码校验不通过' });
  });
  it.each(['91350100M000100Y4', '91350100O000100Y43', '9135O100M000100Y43'])('refuses %s', (input) =>
    expect(parseUscc(input).ok).toBe(false),
  );
  it('builds what it accepts', () => {
    expect(buildUscc('91350100M000100Y4')).toBe('91350100M000100Y43');
    expect(parseUscc(buildUscc('12310000MB2F12345')).ok).toBe(true);
    expect(() => buildUscc('1231')).toThrow(RangeError);
  });
});

describe('bank accounts', () => {
  it.each(['6222020000000000018', '6222020000000000026', '6222 0200 0000 0000 018'])('accepts %s', (input) =>
    expect(parseBankAccount(input).ok).toBe(true),
  );
  it.each([
    ['6222020000000000019', '银行账户校验未通过：校验位不正确，请核对后重新输入'],
    ['622202000000001', '银行账户校验未通过：账号应为16至19位，当前为15位'],
    ['62220200000000000O8', '银行账户校验未通过：账号只能由数字组成'],
  ])('E-1101 refuses %s', (input, message) =>
    expect(parseBankAccount(input)).toEqual({ ok: false, code: 'E-1101', message }),
  );
  it('builds what it accepts', () => {
    expect(buildBankAccount('622202000000000001')).toBe('6222020000000000018');
    expect(() => buildBankAccount('1')).toThrow(RangeError);
  });
});
