import { regionTitle, SEX } from '../../../people/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../../codes.ts';
import type { ExpertProfile } from './expert-input.ts';

/** Fields whose values stand in the history, with their titles. */
const SHOWN: readonly [title: string, value: (profile: ExpertProfile) => string][] = [
  ['姓名', ({ name }) => name],
  ['性别', ({ gender }) => titleOfItem(SEX, gender) || '未登记'],
  ['工作单位', ({ employer }) => employer],
  ['单位统一社会信用代码', ({ employerUscc }) => employerUscc ?? '无'],
  ['上级单位', ({ employerParent }) => employerParent ?? '无'],
  ['区级机关所属区', ({ employerDistrict }) => (employerDistrict && regionTitle(employerDistrict)) ?? '无'],
  ['职称', ({ title }) => title],
  [
    '专业领域',
    ({ fields }) =>
      [...fields]
        .sort()
        .map((code) => titleOfItem(PROJECT_CATEGORY, code))
        .join('、'),
  ],
  ['聘期至', ({ validTo }) => validTo ?? '长期'],
];

/** Fields of which the history says only that they were changed. */
const HIDDEN: readonly [title: string, value: (profile: ExpertProfile) => string][] = [
  ['身份证号码', ({ idNo }) => idNo],
  ['手机号', ({ phone }) => phone],
  ['银行账号', ({ bankAccount }) => bankAccount ?? ''],
  [
    '工作经历',
    ({ workHistory }) => JSON.stringify(workHistory.map((w) => [w.organisation, w.uscc, w.role, w.from, w.to])),
  ],
  ['亲属任职情况', ({ relatives }) => JSON.stringify(relatives.map((r) => [r.name, r.relation, r.organisation]))],
];

/** What differs between two states of an expert, in words. */
export function differencesOf(before: ExpertProfile, after: ExpertProfile): string[] {
  return [
    ...SHOWN.filter(([, value]) => value(before) !== value(after)).map(
      ([title, value]) => `${title}：${value(before)} → ${value(after)}`,
    ),
    ...HIDDEN.filter(([, value]) => value(before) !== value(after)).map(([title]) => `${title}已变更`),
  ];
}
