import { describe, expect, it } from '@jest/globals';
import { compare, maskedDifference } from './compare.ts';
import type { SocialPerson } from './social-query.ts';

const profile = { name: '测试丁', idNo: '310115199506014519', sex: '1', birthDate: '1995-06-01', mobile: '' };
const same: SocialPerson = {
  ...profile,
  dischargeDate: '2026-03-01',
  pension: { state: 'NONE' },
  medical: { state: 'STOPPED' },
};
const differing = (theirs: Partial<SocialPerson>) =>
  compare(profile, '2026-03-01', { ...same, ...theirs }, {}).fields.flatMap(({ field, equal }) =>
    equal ? [] : [field],
  );

describe('the comparison with 社保系统 (8.6 no. 2)', () => {
  it.each<[string, Partial<SocialPerson>, string[]]>([
    ['the same', {}, []],
    ['a name with blanks and full-width letters', { name: ' 测 试丁' }, []],
    ['a name that differs', { name: '测试叮' }, ['name']],
    ['an unknown sex', { sex: '9' }, []],
    ['another sex', { sex: '2' }, ['sex']],
    ['another day of birth', { birthDate: '1995-06-10' }, ['birthDate']],
    ['31 days between the discharges', { dischargeDate: '2026-04-01' }, []],
    ['32 days between them', { dischargeDate: '2026-04-02' }, ['dischargeDate']],
    ['no discharge known', { dischargeDate: null }, []],
    ['an employer', { medical: { state: 'ACTIVE', unitName: '某公司' } }, ['medical']],
  ])('%s', (_, theirs, fields) => {
    expect(differing(theirs)).toEqual(fields);
  });

  it('shows a single differing character, and never a whole value', () => {
    expect(maskedDifference('name')('测试丁', '测试叮')).toBe('测*丁');
    expect(maskedDifference('name')('赵文斌', '赵国梁')).toBe('赵**');
    expect(maskedDifference('name')('测试丁', '测丁')).toBe('测**');
  });

  it('knows nothing to differ of a person without a record there', () => {
    expect(compare(profile, '2026-03-01', undefined, {})).toMatchObject({ matched: true, insuredElsewhere: false });
  });
});
