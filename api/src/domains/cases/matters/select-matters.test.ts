import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validateCondition } from '../../../platform/rules/index.ts';
import { buildApplication, DEMO_APPLICANTS } from '../application/index.ts';
import {
  bundleFields,
  MATTERS,
  matterConditionText,
  matterLimitText,
  type ShippedMatter,
  selectMatters,
} from './index.ts';

const codes = (form: unknown, matters = MATTERS) => selectMatters(form, matters).map(({ code }) => code);
const everyone = ['M01', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08', 'M09'];
const byName = (name: string) => DEMO_APPLICANTS.find(({ form }) => form.name === name)?.form;

describe('bundle rules of 1.2', () => {
  it('give everyone eight matters, also of an empty form, with reporting first', () => {
    expect(codes({}).filter((code) => code !== 'M11')).toEqual(everyone);
  });

  it.each([
    ['M02', { political: '01' }, true],
    ['M02', { political: '02' }, true],
    ['M02', { political: '03' }, false],
    ['M02', { political: '13' }, false],
    ['M02', {}, false],
    ['M10', { disabilityLevel: '8' }, true],
    ['M10', { disabilityLevel: '' }, false],
    ['M10', { disabilityLevel: null }, false],
    ['M10', {}, false],
    ['M11', { placementType: 'ZZJY' }, true],
    ['M11', { placementType: 'ZY' }, true],
    ['M11', { placementType: 'TX' }, false],
    ['M11', { placementType: 'GY' }, false],
    ['M12', { placementType: 'ZZJY' }, true],
    ['M12', { placementType: 'APGZ' }, false],
    ['M13', { placementType: 'APGZ' }, true],
    ['M13', { placementType: 'ZZJY' }, false],
    ['M14', { placementType: 'ZZJY' }, true],
    ['M14', { placementType: 'FY' }, false],
  ])('%s of %j: %s', (code, form, expected) => {
    expect(codes(form).includes(code)).toBe(expected);
  });

  it.each([
    ['测试甲', [...everyone, 'M11', 'M12', 'M14']],
    ['测试乙', everyone],
    ['测试丙', [...everyone, 'M11', 'M13']],
    ['测试庚', ['M01', 'M02', ...everyone.slice(1), 'M11']],
    ['测试癸', ['M01', 'M02', ...everyone.slice(1), 'M10', 'M11']],
  ])('%s of 15.5', (name, expected) => {
    expect(codes(byName(name))).toEqual(expected);
  });

  it('property: the order of the catalogue in memory never matters, and reporting is always there', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.shuffledSubarray([...MATTERS], { minLength: MATTERS.length }),
        (n, shuffled) => {
          const { form } = buildApplication(n);
          expect(codes(form, shuffled)).toEqual(codes(form));
          expect(codes(form)[0]).toBe('M01');
        },
      ),
    );
  });

  it('property: any JSON at all is answered, never thrown at', () => {
    fc.assert(fc.property(fc.jsonValue(), (form) => expect(codes(form)).toEqual(expect.arrayContaining(everyone))));
  });

  it('a matter that is switched off is in no bundle', () => {
    expect(
      codes(
        {},
        MATTERS.map((m) => (m.code === 'M04' ? { ...m, enabled: false } : m)),
      ),
    ).not.toContain('M04');
  });

  it('names of Object.prototype are no facts', () => {
    expect(codes(JSON.parse('{"__proto__": {"political": "01"}}'))).not.toContain('M02');
  });
});

describe('the catalogue', () => {
  it('has fourteen matters whose rules are valid and readable', () => {
    expect(MATTERS.map(({ code }) => code)).toEqual(
      Array.from({ length: 14 }, (_, i) => `M${String(i + 1).padStart(2, '0')}`),
    );
    for (const { inBundleRule } of MATTERS) {
      expect(inBundleRule ? validateCondition(inBundleRule, bundleFields) : []).toEqual([]);
    }
  });

  it.each([
    ['M01', '全部退役军人', '承诺1个工作日，法定1个工作日'],
    ['M02', '政治面貌 为 中共党员、中共预备党员', '承诺20个工作日'],
    ['M10', '残疾等级 已填写', '承诺15个工作日，法定20个工作日'],
    ['M11', '安置方式 不为 退休、供养', '法定40天'],
    ['M14', '安置方式 为 自主就业', ''],
  ])('%s reads: %s · %s', (code, condition, limit) => {
    const matter = MATTERS.find((m) => m.code === code) as ShippedMatter;
    expect([matterConditionText(matter), matterLimitText(matter)]).toEqual([condition, limit]);
  });

  it('closes sub-cases at the word of a department only where the matter is handled online (3.4)', () => {
    for (const { mode, autoCloseOnDeptDone } of MATTERS) expect(autoCloseOnDeptDone).toBe(mode === 'ONLINE');
    expect(MATTERS.filter(({ mode }) => mode === 'OFFLINE').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['M02', 'M04', 'M05', 'M06']),
    );
  });
});
