import { addMonths } from '../../../../platform/calendar/index.ts';
import { ageOn, parseIdNumber, regionTitle, shanghaiDistricts } from '../../../people/index.ts';
import { TRAINEE_CATEGORY, titleOfItem } from '../../codes.ts';
import type { IdentityRecord } from '../identity/identity-record.ts';
import type { InterceptCase } from './case.ts';

/** A rule: what somebody is told, or null where it does not concern him. */
export interface Rule<Given> {
  code: string;
  releasable: boolean;
  judge: (given: Given) => string | null;
}

/** B01: format and check digit; an 18th character may be a small x. */
export function isValidNumber({ asked, today }: InterceptCase): boolean {
  return parseIdNumber(asked.idNo, { today }).ok;
}

const SHANGHAI: ReadonlySet<string> = new Set(shanghaiDistricts().map(({ code }) => code));
const districtName = (code: string) => regionTitle(code)?.replace('上海市', '') ?? code;

const USED_UP: Rule<InterceptCase> = {
  code: 'B09',
  releasable: true,
  judge: ({ facts, limits }) => {
    if (facts.completedSubsidised < limits.lifetimeCompletions) return null;
    const which = facts.lastCompleted ? `（${facts.lastCompleted}）` : '';
    return `您已享受过${facts.completedSubsidised}次补助性培训${which}`;
  },
};
const AT_ONCE: Rule<InterceptCase> = {
  code: 'B10',
  releasable: false,
  judge: ({ facts, limits }) => {
    if (facts.overlapping !== null) return `您已报名的“${facts.overlapping}”与本期时间重叠`;
    return facts.live < limits.maxActive ? null : '您已有进行中的报名';
  },
};

const ELSEWHERE: Rule<InterceptCase> = {
  code: 'B12',
  releasable: true,
  judge: ({ facts }) => (facts.offsite === null ? null : `您已登记长三角/全国培训（${facts.offsite}），与本期时间重叠`),
};

/**
 * Rules that ask what the platform itself knows, whether the discharge system knows him or not. B13 (expelled, forged papers, not reported in time; off by default) is one rule of {@link RECORD_RULES} and a switch in `limits`, once the
 * discharge system sends those fields (Q04). Nothing else names the codes one by one but the words of the statistics.
 */
export const KNOWN_TO_US: readonly Rule<InterceptCase>[] = [USED_UP, AT_ONCE, ELSEWHERE];

/** B03 … B12 in their order (02 §12.5), about somebody whom the discharge system knows. */
export const RECORD_RULES: readonly Rule<InterceptCase & { record: IdentityRecord }>[] = [
  {
    code: 'B03',
    releasable: true,
    judge: ({ asked, record }) => (asked.name === record.name ? null : '姓名与退役身份信息不一致，报名未成功'),
  },
  {
    code: 'B04',
    releasable: false,
    judge: ({ record }) => (record.alive && record.recordState !== 'CANCELLED' ? null : '身份状态异常，报名未成功'),
  },
  {
    code: 'B05',
    releasable: false,
    judge: ({ record, eligibility }) =>
      eligibility.categories.includes(record.category)
        ? null
        : `您的人员类别（${titleOfItem(TRAINEE_CATEGORY, record.category)}）不在本项目培训对象范围内`,
  },
  {
    code: 'B06',
    releasable: true,
    judge: ({ record }) => (record.registered ? null : '请先办理退役报到'),
  },
  {
    code: 'B07',
    releasable: false,
    judge: ({ record, eligibility: { districts } }) => {
      if (!SHANGHAI.has(record.districtCode)) return '本批次面向安置在上海市各区的退役军人';
      if (districts.length === 0 || districts.includes(record.districtCode)) return null;
      return `本批次面向${districts.map(districtName).join('、')}`;
    },
  },
  {
    code: 'B08',
    releasable: true,
    judge: ({ record, eligibility: { dischargeWindowMonths: months }, today }) =>
      months === null || today <= addMonths(record.dischargeDate, months)
        ? null
        : `已超过退役后可报名期限（${months}个月）`,
  },
  USED_UP,
  AT_ONCE,
  {
    code: 'B11',
    releasable: false,
    judge: ({ record, eligibility: { ageMax }, today }) =>
      ageMax === null || ageOn(record.birthDate, today) <= ageMax ? null : '超过该工种年龄上限',
  },
  ELSEWHERE,
];
