import { formatChineseDate, type LocalDate } from '../../../../platform/calendar/index.ts';
import { regionTitle, titleOf } from '../../../people/index.ts';
import { CATEGORIES } from '../words.ts';

/** What is known of somebody before an application is written. */
export interface CandidateFacts {
  placementType: string;
  personCategory: string;
  placementRegion: string;
  /** The day of 退役报到; null where it is not finished. */
  reportedOn: LocalDate | null;
  /** Of the One-Thing application (item 2). */
  duplicateFlag: string;
  /** Number and state of another application for the same discharge. */
  other: { applyNo: string; stateTitle: string; paid: boolean } | null;
}

/** One criterion of 01 §13.6 no. 1 with its verdict: what is asked for, what is found, and whether a leader may let it pass. */
export interface Verdict {
  code: 'PLACEMENT' | 'CATEGORY' | 'REGION' | 'REPORTED' | 'DUPLICATE_CASE' | 'ONCE';
  title: string;
  expected: string;
  value: string;
  passed: boolean;
  /** Not passed, but a second payment may be allowed by DIST_DIRECTOR with a reason. */
  overridable: boolean;
}

/** Whether somebody may have the subsidy, every criterion with what it was judged by. */
export function judge(facts: CandidateFacts, districtCode: string): Verdict[] {
  const { placementType, personCategory, placementRegion, reportedOn, duplicateFlag, other } = facts;
  const verdict = (
    code: Verdict['code'],
    title: string,
    expected: string,
    value: string,
    passed: boolean,
  ): Verdict => ({
    code,
    title,
    expected,
    value,
    passed,
    overridable: false,
  });
  return [
    verdict(
      'PLACEMENT',
      '安置方式',
      '自主就业',
      titleOf('placementType', placementType) ?? placementType,
      placementType === 'ZZJY',
    ),
    verdict(
      'CATEGORY',
      '人员类别',
      '军士、义务兵',
      titleOf('personCategory', personCategory) ?? personCategory,
      Object.hasOwn(CATEGORIES, personCategory),
    ),
    verdict(
      'REGION',
      '安置地',
      regionTitle(districtCode) ?? districtCode,
      regionTitle(placementRegion) ?? placementRegion,
      placementRegion === districtCode,
    ),
    verdict(
      'REPORTED',
      '退役报到',
      '已办理',
      reportedOn ? `${formatChineseDate(reportedOn)}已办理` : '未办理',
      reportedOn !== null,
    ),
    verdict(
      'DUPLICATE_CASE',
      '重复办件',
      '没有待处理的重复',
      duplicateFlag === 'SUSPECTED' ? '疑似重复，待处理' : duplicateFlag === 'CONFIRMED' ? '已确认重复' : '没有',
      duplicateFlag !== 'SUSPECTED' && duplicateFlag !== 'CONFIRMED',
    ),
    {
      ...verdict(
        'ONCE',
        '同一次退役',
        '没有其他补助申报',
        other ? `${other.applyNo}（${other.stateTitle}）` : '没有',
        other === null,
      ),
      overridable: other?.paid === true,
    },
  ];
}

/** What stands in the way, in one sentence each; a second payment is for the flow to ask about. */
export const obstacles = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter(({ passed, overridable }) => !passed && !overridable);
