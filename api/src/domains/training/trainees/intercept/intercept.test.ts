import { describe, expect, it } from '@jest/globals';
import { buildIdNumber } from '../../../people/index.ts';
import { TRAINEE_CATEGORY } from '../../codes.ts';
import type { InterceptCase } from './case.ts';
import { intercept } from './intercept.ts';

const ID = '310100199901010011';
const fit: InterceptCase & { record: NonNullable<InterceptCase['record']> } = {
  today: '2026-05-06',
  asked: { idNo: ID, name: '杨帆' },
  record: {
    idNo: ID,
    name: '杨帆',
    birthDate: '1999-01-01',
    category: '10',
    dischargeDate: '2025-09-01',
    registered: true,
    districtCode: '310109',
    alive: true,
    recordState: 'ACTIVE',
  },
  eligibility: { categories: ['10'], districts: [], dischargeWindowMonths: null, ageMax: null },
  limits: { lifetimeCompletions: 1, maxActive: 2 },
  facts: { completedSubsidised: 0, lastCompleted: null, live: 0, overlapping: null, offsite: null },
};
const record = (changes: Partial<typeof fit.record>) => ({ record: { ...fit.record, ...changes } });
const eligible = (changes: Partial<InterceptCase['eligibility']>) => ({
  eligibility: { ...fit.eligibility, ...changes },
});
const facts = (changes: Partial<InterceptCase['facts']>) => ({ facts: { ...fit.facts, ...changes } });
const hits = (changes: Partial<InterceptCase>) => intercept({ ...fit, ...changes });

/** Everything that may be wrong with somebody whom the discharge system knows, each alone. */
const FAULTS: readonly [code: string, changes: Partial<InterceptCase>, message: string, releasable: boolean][] = [
  ['B03', { asked: { idNo: ID, name: '杨凡' } }, '姓名与退役身份信息不一致，报名未成功', true],
  ['B04', record({ alive: false }), '身份状态异常，报名未成功', false],
  ['B04', record({ recordState: 'CANCELLED' }), '身份状态异常，报名未成功', false],
  ['B05', record({ category: '20' }), '您的人员类别（安排工作退役士兵）不在本项目培训对象范围内', false],
  ['B06', record({ registered: false }), '请先办理退役报到', true],
  ['B07', record({ districtCode: '320500' }), '本批次面向安置在上海市各区的退役军人', false],
  ['B07', eligible({ districts: ['310115', '310110'] }), '本批次面向浦东新区、杨浦区', false],
  ['B08', eligible({ dischargeWindowMonths: 8 }), '已超过退役后可报名期限（8个月）', true],
  [
    'B09',
    facts({ completedSubsidised: 1, lastCompleted: '2025年 低压电工' }),
    '您已享受过1次补助性培训（2025年 低压电工）',
    true,
  ],
  ['B10', facts({ live: 2 }), '您已有进行中的报名', false],
  ['B10', facts({ live: 1, overlapping: '低压电工（第3期）' }), '您已报名的“低压电工（第3期）”与本期时间重叠', false],
  ['B11', eligible({ ageMax: 26 }), '超过该工种年龄上限', false],
  [
    'B12',
    facts({ offsite: 'YD310109202600001' }),
    '您已登记长三角/全国培训（YD310109202600001），与本期时间重叠',
    true,
  ],
];

describe('interception (02 §12.5)', () => {
  it('B02 somebody unknown is still asked what the platform itself knows: nothing of it is released with B02', () => {
    const found = hits({ record: null, ...facts({ completedSubsidised: 1, live: 2 }) });
    expect(found.map(({ code, releasable }) => `${code} ${releasable}`)).toEqual(['B02 true', 'B09 true', 'B10 false']);
  });

  it('who fits is not intercepted', () => expect(hits({})).toEqual([]));

  it.each(['310100199901010012', '31010019990101001', '310100199913010011', ''])(
    'AC20-2 “%s” is no ID number: B01, nothing further is asked',
    (idNo) =>
      expect(hits({ asked: { idNo, name: '杨帆' }, record: null })).toEqual([
        { code: 'B01', message: '身份证号码校验不通过', releasable: false },
      ]),
  );

  it('a small x at the end is the same number', () => {
    const number = [...Array(200).keys()]
      .map((n) => buildIdNumber('310100', '1999-01-01', n))
      .find((n) => n.endsWith('X'));
    expect(hits({ asked: { idNo: number?.toLowerCase() ?? '', name: '杨帆' } })).toEqual([]);
  });

  it('B02: unknown to the discharge system', () =>
    expect(hits({ record: null })).toEqual([
      {
        code: 'B02',
        message: '未查询到您的退役（退休）身份信息，报名未成功。如有疑问请联系安置地区退役军人事务局',
        releasable: true,
      },
    ]));

  it.each(FAULTS)(
    'B03, B04, B05, B06, B07, B08, B09, B10, B11, B12: %s (case %#) alone',
    (code, changes, message, releasable) => {
      expect(hits(changes)).toEqual([{ code, message, releasable }]);
    },
  );

  it('AC20-3 the text names the category, for every category that the round is not for', () => {
    for (const { code, title } of TRAINEE_CATEGORY.items)
      expect(hits(record({ category: code })).map(({ message }) => message)).toEqual(
        code === '10' ? [] : [`您的人员类别（${title}）不在本项目培训对象范围内`],
      );
  });

  it('all hits are kept, in the order of the rules, whichever two meet', () => {
    for (const [first, a] of FAULTS)
      for (const [second, b] of FAULTS) {
        if (first >= second) continue;
        const both = hits({
          ...a,
          ...b,
          record: { ...fit.record, ...different(a.record), ...different(b.record) },
          eligibility: {
            ...fit.eligibility,
            ...own(a.eligibility, fit.eligibility),
            ...own(b.eligibility, fit.eligibility),
          },
          facts: { ...fit.facts, ...own(a.facts, fit.facts), ...own(b.facts, fit.facts) },
        });
        const codes = both.map(({ code }) => code);
        expect(codes).toEqual([...codes].sort());
        expect(codes).toContain(first);
      }
  });

  it('the last day of the window, and the birthday, still count', () => {
    expect(hits({ ...eligible({ dischargeWindowMonths: 8 }), today: '2026-05-01' })).toEqual([]);
    expect(hits(eligible({ ageMax: 27 }))).toEqual([]);
    expect(hits({ ...eligible({ ageMax: 27 }), today: '2027-01-01' }).map(({ code }) => code)).toEqual(['B11']);
  });
});

const different = (changed: InterceptCase['record'] | undefined) => own(changed ?? undefined, fit.record);
/** What differs from the fitting one. */
function own<T extends object>(changed: T | undefined, base: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(changed ?? {}).filter(([key, value]) => value !== base[key as keyof T]),
  ) as Partial<T>;
}
