import { z } from 'zod';

/** One criterion by which experts score (02 §9.3); weights of a batch add up to 100. */
export interface Criterion {
  code: string;
  name: string;
  description: string;
  /** Per cent of the total. */
  weight: number;
  /** A score below it needs a comment. */
  commentBelow: number;
  /** A score from it on needs one too. */
  commentFrom: number;
}

const criterion = z.strictObject({
  code: z.string().regex(/^C\d{1,2}$/),
  name: z.string().trim().min(1).max(60),
  description: z.string().trim().max(500),
  weight: z.number().int().min(1).max(100),
  commentBelow: z.number().min(0).max(100),
  commentFrom: z.number().min(0).max(101),
});

export const criteriaSchema = z
  .array(criterion)
  .min(1, '请至少设置一项评分标准')
  .max(20, '评分标准最多20项')
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, '评分标准的代码不能重复')
  .refine((all) => all.reduce((sum, { weight }) => sum + weight, 0) === 100, '权重合计须为100');

const usual = { commentBelow: 60, commentFrom: 95 };

/** What a batch begins with (A13). */
export const DEFAULT_CRITERIA: readonly Criterion[] = [
  { code: 'C1', name: '办学资质与基础条件', description: '资质齐全有效，办学条件满足培训需要', weight: 20, ...usual },
  { code: 'C2', name: '师资力量', description: '教师数量、职称、证书与项目匹配', weight: 20, ...usual },
  { code: 'C3', name: '教学计划与课程设置', description: '目标清晰，课时合理，理论与实操结合', weight: 25, ...usual },
  { code: 'C4', name: '实训设施与安全', description: '设备场地满足实操，安全制度落实', weight: 15, ...usual },
  { code: 'C5', name: '培训成效（取证、就业）', description: '以往取证率、就业率，合作单位', weight: 10, ...usual },
  { code: 'C6', name: '收费合理性与补助匹配', description: '收费依据充分，与补助标准相称', weight: 10, ...usual },
];
