import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../platform/calendar/index.ts';
import { APPLICANT_MIN_AGE, ageOn, buildIdNumber, parseIdNumber } from './id-number.ts';

const today = '2026-03-09';
const parse = (input: string, minAge = APPLICANT_MIN_AGE) => parseIdNumber(input, { today, minAge });
const messageOf = (input: string, minAge?: number): string => {
  const result = parse(input, minAge);
  if (result.ok) throw new Error(`accepted ${input}`);
  expect(result.code).toBe('E-0001');
  return result.message;
};

describe('01-15.5 the persons of the test data set', () => {
  it.each([
    ['测试甲', '310109200103151218', '2001-03-15', '1'],
    ['测试乙', '310101195809032814', '1958-09-03', '1'],
    ['测试丙', '310101199910202345', '1999-10-20', '2'],
    ['测试丁', '310115199506014519', '1995-06-01', '1'],
    ['测试戊', '310104200208080338', '2002-08-08', '1'],
    ['测试己', '31010619970418108X', '1997-04-18', '2'],
    ['测试庚', '310105198812126511', '1988-12-12', '1'],
    ['测试辛', '310113200002290125', '2000-02-29', '2'],
    ['测试壬', '310107200307045617', '2003-07-04', '1'],
    ['测试癸', '310117197605124418', '1976-05-12', '1'],
  ])('%s %s', (_name, idNo18, birthDate, sex) => {
    expect(parse(idNo18)).toEqual({ ok: true, idNo18, birthDate, sex });
    expect(buildIdNumber(idNo18.slice(0, 6), birthDate, Number(idNo18.slice(14, 17)))).toBe(idNo18);
  });
});

describe('01-2.3 what is forgiven', () => {
  it('15 digits: 310101580903281 is 310101195809032814', () => {
    expect(parse('310101580903281')).toMatchObject({ ok: true, idNo18: '310101195809032814' });
  });

  it.each([
    ['lower-case x', '31010619970418108x'],
    ['full-width digits and letter', '３１０１０６１９９７０４１８１０８ｘ'],
    ['blanks inside', '310106 19970418 108X'],
    ['trailing blank', '31010619970418108X '],
    ['ideographic blank and tab', '\u300031010619970418108X\t'],
    ['hyphens and dashes', '310106-19970418–108X'],
    ['zero-width marks from a spreadsheet', '\uFEFF310106\u200B19970418108X'],
  ])('%s', (_name, input) => expect(parse(input)).toMatchObject({ ok: true, idNo18: '31010619970418108X' }));

  it.each(['310108', '310103', '310119', '999999'])('region %s is no reason to refuse', (region) => {
    expect(parse(buildIdNumber(region, '1990-01-01', 1)).ok).toBe(true);
  });
});

describe('01-15.5 what is refused, each with its reason', () => {
  it.each([
    ['wrong check digit', '310109200103151219', '身份证号码校验位不正确，请核对后重新输入'],
    ['30 February', '310109200102301218', '身份证号码中的出生日期不存在，请核对后重新输入'],
    ['29 February of a common year', '310113190002290125', '身份证号码中的出生日期不存在，请核对后重新输入'],
    ['17 digits', '31010920010315121', '身份证号码应为18位（旧号15位），当前为17位，请核对后重新输入'],
    ['19 digits', '3101092001031512180', '身份证号码应为18位（旧号15位），当前为19位，请核对后重新输入'],
    ['letter O', '31O109200103151218', '身份证号码只能由数字组成，末位可以是X；请检查是否把数字0、1误输为字母'],
    ['X inside', '3101092001X3151218', '身份证号码只能由数字组成，末位可以是X；请检查是否把数字0、1误输为字母'],
    ['X at the end of 15', '31010158090328X', '身份证号码只能由数字组成，末位可以是X；请检查是否把数字0、1误输为字母'],
    ['nothing', ' 　', '请填写身份证号码'],
    [
      'a birth date to come',
      buildIdNumber('310109', '2026-03-10', 1),
      '身份证号码中的出生日期晚于今天，请核对后重新输入',
    ],
    ['131 years', buildIdNumber('310109', '1895-03-09', 1), '身份证号码对应的年龄超过130岁，请核对后重新输入'],
    ['an applicant of 16', buildIdNumber('310109', '2009-03-10', 1), '身份证号码对应的年龄未满17岁，不能办理'],
  ])('%s', (_name, input, message) => expect(messageOf(input)).toBe(message));

  it('knows the edges of age', () => {
    expect(parse(buildIdNumber('310109', '2009-03-09', 1)).ok).toBe(true);
    expect(parse(buildIdNumber('310109', '1895-03-10', 1)).ok).toBe(true);
    expect(parse(buildIdNumber('310109', today, 1), 0).ok).toBe(true);
    expect(ageOn('2000-02-29', '2018-02-28')).toBe(17);
    expect(ageOn('2000-02-29', '2018-03-01')).toBe(18);
  });
});

describe('properties', () => {
  const born = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(today, -days));
  const sequence = fc.integer({ min: 0, max: 999 });

  it('every built number is accepted and any single wrong digit is found', () => {
    fc.assert(
      fc.property(born, sequence, fc.nat(16), fc.integer({ min: 1, max: 9 }), (birth, seq, at, shift) => {
        const idNo = buildIdNumber('310109', birth, seq);
        expect(parse(idNo, 0)).toMatchObject({ ok: true, idNo18: idNo, birthDate: birth });
        const wrong = idNo.slice(0, at) + ((Number(idNo[at]) + shift) % 10) + idNo.slice(at + 1);
        expect(parse(wrong, 0).ok).toBe(false);
      }),
      { seed: 11_643, numRuns: 500 },
    );
  });

  it('refuses to build from wrong parts', () => {
    expect(() => buildIdNumber('3101', '1990-01-01', 1)).toThrow(RangeError);
    expect(() => buildIdNumber('310101', '1990-02-30', 1)).toThrow(RangeError);
    expect(() => buildIdNumber('310101', '1990-01-01', 1000)).toThrow(RangeError);
  });
});
