import { readMoney } from '../../../../platform/money/index.ts';
import type { CodeList } from '../../../people/index.ts';
import { CERTIFICATE_TYPE, PROJECT_CATEGORY, SKILL_LEVEL, TRAINING_MODE, titleOfItem } from '../../codes.ts';
import type { ApplicationContent, ProjectContent } from './content.ts';

/** How a field of an application is asked for, checked and read. */
export interface ContentField {
  /** Path below `content`. */
  path: string;
  title: string;
  optional?: boolean;
  kind: 'TEXT' | 'CODE' | 'COUNT' | 'MONEY';
  max?: number;
  list?: CodeList;
  read: (content: ApplicationContent) => string | number | null;
}

const ofProject = (
  key: Exclude<keyof ProjectContent, 'fees'>,
  title: string,
  rest: Omit<ContentField, 'path' | 'title' | 'read'>,
): ContentField => ({ path: `project.${key}`, title, ...rest, read: ({ project }) => project[key] });

const fee = (key: keyof ProjectContent['fees'], title: string): ContentField => ({
  path: `project.fees.${key}`,
  title,
  kind: 'MONEY',
  optional: true,
  read: ({ project }) => project.fees[key],
});

/** Every field of an application but plan and files, in the order of the form (02 §7.3, §8.3). */
export const CONTENT_FIELDS: readonly ContentField[] = [
  { path: 'introInstitution', title: '机构介绍', kind: 'TEXT', max: 3000, read: (c) => c.introInstitution },
  ofProject('name', '项目名称', { kind: 'TEXT', max: 80 }),
  ofProject('category', '项目类别', { kind: 'CODE', list: PROJECT_CATEGORY }),
  ofProject('occupationCode', '职业（工种）代码', { kind: 'TEXT', max: 20, optional: true }),
  ofProject('occupationName', '职业（工种）', { kind: 'TEXT', max: 80 }),
  ofProject('skillLevel', '技能等级', { kind: 'CODE', list: SKILL_LEVEL }),
  ofProject('certType', '证书类型', { kind: 'CODE', list: CERTIFICATE_TYPE }),
  ofProject('certIssuer', '发证单位', { kind: 'TEXT', max: 100 }),
  ofProject('hoursTheory', '理论课时', { kind: 'COUNT' }),
  ofProject('hoursPractice', '实操课时', { kind: 'COUNT' }),
  ofProject('hoursTotal', '总课时', { kind: 'COUNT' }),
  ofProject('days', '培训天数', { kind: 'COUNT' }),
  ofProject('mode', '培训方式', { kind: 'CODE', list: TRAINING_MODE }),
  ofProject('feePerPerson', '人均收费（元）', { kind: 'MONEY' }),
  fee('tuition', '其中学杂费（元）'),
  fee('material', '其中材料费（元）'),
  fee('certification', '其中鉴定费（元）'),
  fee('lodging', '其中住宿费（元）'),
  fee('meal', '其中伙食费（元）'),
  ofProject('minPerRun', '每班最少人数', { kind: 'COUNT' }),
  ofProject('maxPerRun', '每班最多人数', { kind: 'COUNT' }),
  ofProject('entryConditions', '报名条件', { kind: 'TEXT', max: 500, optional: true }),
  ofProject('employmentDirection', '就业方向', { kind: 'TEXT', max: 300, optional: true }),
  { path: 'introProject', title: '项目介绍', kind: 'TEXT', max: 3000, read: (c) => c.introProject },
  { path: 'assessmentPlan', title: '考核方案', kind: 'TEXT', max: 2000, read: (c) => c.assessmentPlan },
];

/** A field's value as people read it. */
export function wordsOf({ list, kind, read }: ContentField, content: ApplicationContent): string {
  const value = read(content);
  if (value === null || value === '') return '';
  if (kind === 'MONEY') return readMoney(String(value));
  return list ? titleOfItem(list, String(value)) : String(value);
}
