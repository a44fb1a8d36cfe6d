import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** What stands of the day in a number, by what its count begins anew with. */
export const NUMBER_PERIODS = { DAY: 8, MONTH: 6, YEAR: 4 } as const;

/** Fewest digits of the count: the longer it runs, the more numbers it has to last for. */
const LEAST_DIGITS: Readonly<Record<keyof typeof NUMBER_PERIODS, number>> = { DAY: 5, MONTH: 6, YEAR: 7 };

interface CaseNoFormat {
  prefix: string;
  period: keyof typeof NUMBER_PERIODS;
  digits: number;
}

const REGION_LENGTH = 6;
/** Characters of `one_thing_case.case_no` (01 §2.4). */
const LONGEST = 22;

/** `case.noFormat`: how the numbers of new cases are made (01 §2.4, A07). */
export const caseNoFormat = defineParameter<CaseNoFormat>({
  code: 'case.noFormat',
  title: '一件事编号格式',
  description:
    '新办件编号的组成：前缀、安置地区划6位、日期、顺序号，总长不超过22位；顺序号按日编号的不少于5位，按月的不少于6位，按年的不少于7位。已有编号不变。默认“YJS”、年月日、5位顺序号，如YJS3101092026030900001。',
  default: { prefix: 'YJS', period: 'DAY', digits: 5 },
  schema: z
    .strictObject({
      prefix: z.string().regex(/^[A-Z]{2,4}$/),
      period: z.enum(['DAY', 'MONTH', 'YEAR']),
      digits: z.number().int().min(5).max(8),
    })
    .refine(({ period, digits }) => digits >= LEAST_DIGITS[period], { path: ['digits'] })
    .refine(
      ({ prefix, period, digits }) => prefix.length + REGION_LENGTH + NUMBER_PERIODS[period] + digits <= LONGEST,
      {
        path: ['digits'],
      },
    ),
  fields: [
    { key: 'prefix', label: '前缀（2至4个大写字母）', kind: 'TEXT', maxLength: 4 },
    {
      key: 'period',
      label: '日期部分',
      kind: 'CHOICE',
      choices: [
        { value: 'DAY', title: '年月日，按日顺序编号' },
        { value: 'MONTH', title: '年月，按月顺序编号' },
        { value: 'YEAR', title: '年，按年顺序编号' },
      ],
    },
    { key: 'digits', label: '顺序号位数', kind: 'NUMBER', unit: '位', min: 5, max: 8 },
  ],
  changedBy: ['ADMIN'],
});
