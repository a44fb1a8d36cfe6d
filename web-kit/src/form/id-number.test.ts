import { describe, expect, it } from '@jest/globals';
import { readIdNumber } from './id-number.ts';

describe('ID number', () => {
  it.each(['11010519491231002X', '１１０１０５１９４９１２３１００２ｘ', ' 110105 19491231 002x '])(
    'reads %j',
    (text) => {
      expect(readIdNumber(text)).toEqual({
        ok: true,
        reading: { idNo: '11010519491231002X', birthDate: '1949-12-31', sex: '2' },
      });
    },
  );

  it('lifts 15 digits to 18', () => {
    const result = readIdNumber('110105491231002');
    expect(result).toMatchObject({ ok: true, reading: { idNo: '11010519491231002X' } });
  });

  it('AC-07-03 refuses a wrong check digit (E-0001)', () => {
    expect(readIdNumber('310109200103151219')).toEqual({
      ok: false,
      message: '身份证号码校验位不正确，请核对后重新输入',
    });
  });

  it('refuses a day that does not exist', () => {
    expect(readIdNumber('110105490230002')).toMatchObject({ ok: false, message: expect.stringContaining('出生日期') });
  });

  it.each(['', '123', '11010519491231002Y', '<script>'])('refuses %j', (text) => {
    expect(readIdNumber(text).ok).toBe(false);
  });
});
