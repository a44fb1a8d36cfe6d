import { HONOUR_CODES, HONOUR_WORDS, type HonourCode, SERVICE, type Service } from '../words.ts';

const HONOUR_MODES = { REQUIRED: '必须有所列荣誉之一', RANK_ONLY: '只用于排序，不作为条件' } as const;
/** What the rank goes by (03 §29.5 R29-2); cadreUid comes last whatever is said. */
const RANKS = {
  NEVER: '从未参加过的优先',
  HONOUR: '荣誉高的优先',
  LAST_YEAR: '上次参加早的优先',
  AGE: '年龄大的优先',
} as const;
type Rank = keyof typeof RANKS;

/** 筛选规则 (03 §29.3 EligibilityRuleSet). */
export interface EligibilityBody {
  honourCodes: HonourCode[];
  honourMode: keyof typeof HONOUR_MODES;
  minAge?: number;
  maxAge?: number;
  historyYears: number;
  neverOnly: boolean;
  excludeStatuses: Service[];
  rankOrder: Rank[];
}

/** The city's rule set as shipped. */
export const SHIPPED_ELIGIBILITY: EligibilityBody = {
  honourCodes: ['H01', 'H02', 'H03', 'H04', 'H05', 'H06', 'H07', 'H08', 'H09', 'H10', 'H11'],
  honourMode: 'REQUIRED',
  maxAge: 80,
  historyYears: 3,
  neverOnly: false,
  excludeStatuses: ['DEAD', 'MOVED', 'STOPPED'],
  rankOrder: ['NEVER', 'HONOUR', 'LAST_YEAR', 'AGE'],
};

const titled = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, title]) => ({ const: value, title }));
const several = (title: string, words: Readonly<Record<string, string>>, description: string) => ({
  type: 'array',
  title,
  description,
  uniqueItems: true,
  maxItems: Object.keys(words).length,
  items: { type: 'string', oneOf: titled(words) },
});
const age = (title: string) => ({
  type: 'integer',
  title,
  description: '按疗养开始日期的周岁计算；没有的不填',
  minimum: 0,
  maximum: 130,
});

/** JSON Schema of {@link EligibilityBody}. */
export const eligibilitySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['honourCodes', 'honourMode', 'historyYears', 'neverOnly', 'excludeStatuses', 'rankOrder'],
  properties: {
    honourCodes: several('功勋荣誉', HONOUR_WORDS, '有其中之一即符合；未核验的荣誉不计'),
    honourMode: {
      type: 'string',
      title: '荣誉的作用',
      oneOf: titled(HONOUR_MODES),
      default: SHIPPED_ELIGIBILITY.honourMode,
    },
    minAge: age('年龄下限（周岁）'),
    maxAge: age('年龄上限（周岁）'),
    historyYears: {
      type: 'integer',
      title: '未参加疗养的年数',
      description: '计划年度之前这些年内参加过同级或更高级疗养的不符合；0为不限',
      minimum: 0,
      maximum: 50,
      default: SHIPPED_ELIGIBILITY.historyYears,
    },
    neverOnly: { type: 'boolean', title: '只限从未参加过疗养的人员', default: false },
    excludeStatuses: several('排除的服务状态', SERVICE, '服务状态为其中之一的不符合'),
    rankOrder: several('排序', RANKS, '机构内的先后次序；都相同的按人员编号'),
  },
} as const;

/** What a schema cannot say of a rule set. */
export function problemsOfEligibility(body: EligibilityBody): { path: string; message: string }[] {
  const { honourCodes, honourMode, minAge, maxAge } = body;
  return [
    ...(honourMode === 'REQUIRED' && honourCodes.length === 0
      ? [{ path: 'honourCodes', message: '荣誉作为条件的，请至少选择一项荣誉' }]
      : []),
    ...(minAge !== undefined && maxAge !== undefined && minAge > maxAge
      ? [{ path: 'maxAge', message: '年龄上限不能小于下限' }]
      : []),
  ];
}

/** 有所列11项荣誉之一；年龄不超过80周岁；近3年未参加…… */
export function describeEligibility(body: EligibilityBody): string {
  const { honourCodes, honourMode, minAge, maxAge, historyYears, neverOnly, excludeStatuses, rankOrder } = body;
  const listed = honourCodes.length === HONOUR_CODES.length ? '任一功勋荣誉' : `所列${honourCodes.length}项荣誉之一`;
  return [
    honourMode === 'REQUIRED' ? `有${listed}` : '荣誉只用于排序',
    ...(minAge === undefined ? [] : [`年满${minAge}周岁`]),
    ...(maxAge === undefined ? [] : [`不超过${maxAge}周岁`]),
    ...(neverOnly ? ['从未参加过疗养'] : historyYears > 0 ? [`近${historyYears}年未参加同级或更高级疗养`] : []),
    ...(excludeStatuses.length > 0 ? [`排除${excludeStatuses.map((one) => SERVICE[one]).join('、')}`] : []),
    `排序：${rankOrder.map((one) => RANKS[one]).join('、') || '按人员编号'}`,
  ].join('；');
}
