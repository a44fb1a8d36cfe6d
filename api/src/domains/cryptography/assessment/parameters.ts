import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/**
 * How an object is scored where A or K is missing, and the mark from which it is passed. Assumptions: 04 §9 names D, A and K without their
 * arithmetic; half and quarter are the common rule of quantified assessment, to be checked against the edition in force.
 */
export const scoringRule = defineParameter({
  code: 'crypto.assessment',
  title: '密评自查评分规则',
  description:
    '以D符合为前提：A、K缺一项，得该项分值的百分之几；都缺，得百分之几；D不符合不得分。默认50%和25%，合格线60分，为通行做法，测评机构另有规定的按其规定修改。修改后立即按新规则计算。',
  default: { oneMissing: 50, bothMissing: 25, pass: 60 },
  schema: z
    .strictObject({
      oneMissing: z.number().int().min(0).max(100),
      bothMissing: z.number().int().min(0).max(100),
      pass: z.number().int().min(1).max(100),
    })
    .refine(({ oneMissing, bothMissing }) => bothMissing <= oneMissing, '都缺的得分不能高于缺一项的'),
  fields: [
    { key: 'oneMissing', label: 'A、K缺一项', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
    { key: 'bothMissing', label: 'A、K都缺', kind: 'NUMBER', unit: '%', min: 0, max: 100 },
    { key: 'pass', label: '合格线', kind: 'NUMBER', unit: '分', min: 1, max: 100 },
  ],
  changedBy: ['SEC_ADMIN'],
});
