import type { EmploymentState, MiniEmploymentQuery, MyEmploymentInput } from '../../generated/graphql.ts';
import { clock } from '../../lib/when.ts';

/** 您现在的情况 (01 §14.4). */
export const STATES: readonly { code: EmploymentState; title: string }[] = [
  { code: 'EMPLOYED', title: '已就业' },
  { code: 'UNEMPLOYED', title: '未就业' },
  { code: 'SELF_EMPLOYED', title: '自主创业' },
  { code: 'STUDENT', title: '在校就读' },
  { code: 'TRAINING', title: '参加培训' },
  { code: 'OTHER', title: '其他' },
];

export const NEEDS = [
  { code: 'JOB', title: '岗位推荐' },
  { code: 'TRAINING', title: '培训' },
  { code: 'LOAN', title: '创业贷款' },
  { code: 'LEGAL', title: '法律' },
  { code: 'PSYCH', title: '心理' },
  { code: 'OTHER', title: '其他' },
] as const;

type Key = Exclude<keyof MyEmploymentInput, 'employmentState' | 'needs'>;

/** A field of a situation. */
export interface Asked {
  key: Key;
  title: string;
  required: boolean;
  isDay: boolean;
}

const words = (key: Key, title: string, required = false): Asked => ({ key, title, required, isDay: false });
const day = (key: Key, title: string): Asked => ({ key, title, required: false, isDay: true });

/** What each situation asks for besides. */
export const ASKED: Readonly<Record<EmploymentState, readonly Asked[]>> = {
  EMPLOYED: [words('employerName', '单位名称', true), words('jobPost', '岗位'), day('startedOn', '入职日期')],
  SELF_EMPLOYED: [words('startupName', '企业或个体户名称', true), day('startupFounded', '成立日期')],
  STUDENT: [words('school', '院校')],
  TRAINING: [words('trainingName', '培训项目')],
  UNEMPLOYED: [],
  OTHER: [words('remark', '请简单说明', true)],
};

type Own = NonNullable<MiniEmploymentQuery['myFollowUp']>;

/** What the office has of the person, line by line. */
export function factsOf(own: Own): { title: string; text: string }[] {
  const lines: [string, string | null | undefined][] = [
    ['就业状态', own.employmentTitle ?? '还没有登记'],
    ['单位或企业', own.employerName],
    ['起始日期', own.employmentSince],
    ['参保', own.insured === true ? '已参保' : own.insured === false ? '未参保' : null],
    ['登记来源', own.sourceTitle],
    ['更新时间', clock(own.updatedAt)],
    ['联系单位', own.officeName],
    ['下次联系', own.nextDue],
  ];
  return lines.flatMap(([title, text]) => (text ? [{ title, text }] : []));
}
