import { amountOf, readMoney } from '../../../../platform/money/index.ts';
import { GROUNDS, type Ground } from '../words.ts';

/** What becomes of months that make no whole year. */
export const REMAINDERS = {
  IGNORE: '按整年计算，不足一年的月份不计',
  MONTHS: '不足一年的月份按月计发',
  HALF_YEAR: '余下月份满6个月按一年计，不满6个月不计',
} as const;

export const RATIO_BASES = { ALL: '基础补助与年限补助之和', BASE: '基础补助' } as const;
export const ROUNDINGS = { YUAN: '四舍五入到元', FEN: '保留到分' } as const;

/** What a version of a standard says (01 §13.4 `SubsidyStandard`); amounts are texts in yuan. */
export interface StandardBody {
  policyDocument: string;
  baseAmount: string;
  perYear: string;
  perMonth: string;
  remainder: keyof typeof REMAINDERS;
  ratioOf: keyof typeof RATIO_BASES;
  ratios: { ground: Ground; percent: string }[];
  cap?: string;
  rounding: keyof typeof ROUNDINGS;
}

const titled = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, title]) => ({ const: value, title }));
const MONEY = '^\\d{1,9}(\\.\\d{1,2})?$';
const money = (title: string, description: string) => ({
  type: 'string',
  title: `${title}（元）`,
  description,
  pattern: MONEY,
  maxLength: 12,
});

/** JSON Schema of {@link StandardBody}. */
export const standardBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['policyDocument', 'baseAmount', 'perYear', 'perMonth', 'remainder', 'ratioOf', 'ratios', 'rounding'],
  properties: {
    policyDocument: { type: 'string', title: '政策文件及文号', minLength: 2, maxLength: 120 },
    baseAmount: money('基础补助', '与服役年限无关的部分，没有的填0'),
    perYear: money('每满一年', '每满一年服役发放的金额，没有的填0'),
    perMonth: money('余下每月', '按月计发余下月份时每月的金额，不按月计发的填0'),
    remainder: { type: 'string', title: '余下月份', oneOf: titled(REMAINDERS), default: 'IGNORE' },
    ratioOf: { type: 'string', title: '加发基数', oneOf: titled(RATIO_BASES), default: 'ALL' },
    ratios: {
      type: 'array',
      title: '加发情形',
      description: '立功受奖、学历同类只按最高一项加发；艰苦边远地区服役与参战分别加发',
      maxItems: 20,
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['ground', 'percent'],
        properties: {
          ground: { type: 'string', title: '情形', oneOf: titled(GROUNDS) },
          percent: {
            type: 'string',
            title: '加发比例（%）',
            pattern: '^\\d{1,3}(\\.\\d{1,2})?$',
            maxLength: 6,
          },
        },
      },
    },
    cap: money('最高限额', '超过的按限额发放；没有限额的不填'),
    rounding: { type: 'string', title: '取整方式', oneOf: titled(ROUNDINGS), default: 'YUAN' },
  },
} as const;

interface Problem {
  path: string;
  message: string;
}

/** What a schema cannot say of a standard. */
export function problemsOfStandard(body: StandardBody): Problem[] {
  const { baseAmount, perYear, perMonth, remainder, ratios, cap, rounding } = body;
  const problems: Problem[] = [];
  if ([baseAmount, perYear, perMonth].every((one) => amountOf(one).isZero()))
    problems.push({ path: 'baseAmount', message: '基础补助、每满一年、余下每月不能都为0' });
  if ((remainder === 'MONTHS') === amountOf(perMonth).isZero())
    problems.push({
      path: 'perMonth',
      message: remainder === 'MONTHS' ? '按月计发的，请填写每月金额' : '余下月份不按月计发，每月金额应为0',
    });
  if (cap !== undefined && amountOf(cap).isZero())
    problems.push({ path: 'cap', message: '最高限额应大于0，没有限额的不填' });
  // Rounded up to the yuan an amount at such a cap would exceed it.
  if (cap !== undefined && rounding === 'YUAN' && !amountOf(cap).isInteger())
    problems.push({ path: 'cap', message: '按元取整的，最高限额应为整元' });
  ratios.forEach(({ ground, percent }, place) => {
    if (ratios.findIndex((other) => other.ground === ground) < place)
      problems.push({ path: `ratios/${place}/ground`, message: `“${GROUNDS[ground]}”重复` });
    if (amountOf(percent).isZero() || amountOf(percent).gt(100))
      problems.push({ path: `ratios/${place}/percent`, message: '加发比例应大于0，不超过100' });
  });
  return problems;
}

/** 基础补助5,000.00元，每满一年1,000.00元；…… */
export function describeStandard(body: StandardBody): string {
  const { baseAmount, perYear, perMonth, remainder, ratios, cap, rounding } = body;
  const part = (title: string, amount: string) => (amountOf(amount).isZero() ? [] : [`${title}${readMoney(amount)}元`]);
  return [
    ...part('基础补助', baseAmount),
    ...part('每满一年', perYear),
    ...part('余下每月', perMonth),
    REMAINDERS[remainder],
    ...(ratios.length > 0 ? [`${ratios.length}种情形加发`] : []),
    ...(cap === undefined ? [] : [`最高${readMoney(cap)}元`]),
    ROUNDINGS[rounding],
  ].join('，');
}
