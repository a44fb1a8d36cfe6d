import { z } from 'zod';
import { badInput } from '../../../../platform/errors/index.ts';

/** One thing that a district looks at (02 §11.3 年检指标). */
export interface ChecklistItem {
  code: string;
  text: string;
  /** Whether the institution must upload a proof of it with its report. */
  evidenceRequired: boolean;
  /** Whether 不符合 alone makes 合格 impossible. */
  fatal: boolean;
}

export const ANSWERS = ['MEETS', 'MOSTLY', 'FAILS', 'NOT_APPLICABLE'] as const;
export type Answer = (typeof ANSWERS)[number];
export const ANSWER_TITLES: Readonly<Record<Answer, string>> = {
  MEETS: '符合',
  MOSTLY: '基本符合',
  FAILS: '不符合',
  NOT_APPLICABLE: '不适用',
};

/** What a district has found on one item. */
export interface ItemAnswer {
  code: string;
  answer: Answer;
  note?: string | null;
}

/** BR19-6: asked in addition of a project that had no run in the period. */
export const NO_RUN: ChecklistItem = { code: 'NO_RUN', text: '全年未开班', evidenceRequired: false, fatal: false };

/** The items that hold for an inspection. */
export const itemsOf = (items: readonly ChecklistItem[], runsOpened: number): readonly ChecklistItem[] =>
  runsOpened === 0 ? [...items, NO_RUN] : items;

const item = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{2,10}$/, '指标编号应为2至10位大写字母或数字'),
  text: z.string().trim().min(2, '指标内容应为2至200个字').max(200, '指标内容应为2至200个字'),
  evidenceRequired: z.boolean(),
  fatal: z.boolean(),
});
const version = z.strictObject({
  title: z.string().trim().min(2, '名称应为2至80个字').max(80, '名称应为2至80个字'),
  items: z.array(item).min(1, '请至少填写一项指标').max(60, '指标最多60项'),
});

/** A version as it was given, checked. @throws BAD_INPUT */
export function readChecklist(given: { title: string; items: readonly ChecklistItem[] }): {
  title: string;
  items: ChecklistItem[];
} {
  const read = version.safeParse(given);
  if (!read.success) throw badInput(read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
  const codes = read.data.items.map(({ code }) => code);
  const twice = codes.findIndex((code, at) => code === NO_RUN.code || codes.indexOf(code) !== at);
  if (twice >= 0) throw badInput([{ path: `items.${twice}.code`, message: `指标编号“${codes[twice]}”重复` }]);
  return read.data;
}

/** Version 1: what public schemes for the training of veterans look at (02 §11.3, F16), as items without thresholds. */
export const SHIPPED: readonly ChecklistItem[] = [
  { code: 'ZZ01', text: '办学资质齐全，在有效期内', evidenceRequired: true, fatal: true },
  { code: 'ZZ02', text: '收费标准与备案一致，无违规收费', evidenceRequired: false, fatal: true },
  { code: 'JX01', text: '教学计划执行到位，课时足额', evidenceRequired: true, fatal: false },
  { code: 'JX02', text: '师资与备案一致，变更已报备', evidenceRequired: false, fatal: false },
  { code: 'JX03', text: '学员出勤、结业情况正常', evidenceRequired: false, fatal: false },
  { code: 'JX04', text: '取证率、就业率达到预期', evidenceRequired: false, fatal: false },
  { code: 'AQ01', text: '消防与实训安全管理到位', evidenceRequired: true, fatal: true },
  { code: 'MY01', text: '学员满意度达到要求', evidenceRequired: false, fatal: false },
  { code: 'DA01', text: '培训档案完整', evidenceRequired: false, fatal: false },
];
