import type { BusinessType, Grade, Scene } from '../../words.ts';
import type { EvaluationOption } from './option.ts';

type Line = readonly [
  code: string,
  text: string,
  only?: { scenes?: readonly Scene[]; businessTypes?: readonly BusinessType[] },
];

const AT_DESK = { scenes: ['WINDOW', 'CONSULT', 'PHONE'] } as const;
const BY_NET = { scenes: ['ONLINE', 'NO_APPLICATION'] } as const;
const MONEY = { businessTypes: ['FUNDS'] } as const;
const COURSES = { businessTypes: ['TRAINING'] } as const;

const PRAISE: readonly Line[] = [
  ['ATTITUDE', '服务热情周到', AT_DESK],
  ['EFFICIENCY', '办事效率高'],
  ['SKILL', '业务熟练、解答清楚', AT_DESK],
  ['GUIDE', '办事指南准确'],
  ['EASY', '流程简便'],
  ['PLATFORM', '平台好用', BY_NET],
  ['UNASKED', '无需申请、主动服务', { scenes: ['NO_APPLICATION'] }],
  ['PAID', '发放及时、金额清楚', MONEY],
  ['COURSE', '培训有帮助', COURSES],
];

const FAIR: readonly Line[] = [
  ['ATTITUDE', '服务态度有待改进', AT_DESK],
  ['EFFICIENCY', '等候时间稍长', AT_DESK],
  ['GUIDE', '办事指南不够清楚'],
  ['EASY', '流程可以更简便'],
  ['PLATFORM', '平台操作不够方便', BY_NET],
  ['COURSE', '培训内容有待改进', COURSES],
  ['OTHER', '其他建议'],
];

/** ★1 and ★2 as 01 §11.4 names them, with those of the normative annex that fit a kind of business. */
const NEGATIVE: readonly Line[] = [
  ['ATTITUDE', '服务态度'],
  ['EFFICIENCY', '办事效率'],
  ['MATERIALS', '材料要求'],
  ['PROCESS', '流程复杂'],
  ['SYSTEM', '系统问题'],
  ['ONCE_TOLD', '未一次性告知', AT_DESK],
  ['GUIDE', '办事指南不准确', BY_NET],
  ['PAID', '发放延误或金额有误', MONEY],
  ['COURSE', '培训安排不合理', COURSES],
  ['OTHER', '其他'],
];

const linesOf = (grade: Grade): readonly Line[] => {
  if (grade >= 4) return PRAISE;
  return grade === 3 ? FAIR : NEGATIVE;
};

/** The options that every installation begins with: version 1 of the set. */
export const SHIPPED_OPTIONS: readonly EvaluationOption[] = ([5, 4, 3, 2, 1] as const).flatMap((grade) =>
  linesOf(grade).map(([code, text, only = {}]) => ({
    code: `G${grade}_${code}`,
    grade,
    text,
    businessTypes: only.businessTypes ?? [],
    scenes: only.scenes ?? [],
    requiresText: code === 'OTHER' && grade <= 2,
    enabled: true,
  })),
);
