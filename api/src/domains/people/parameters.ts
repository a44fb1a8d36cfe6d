import { z } from 'zod';
import { defineParameter } from '../../platform/parameters/index.ts';
import { APPLICANT_MIN_AGE } from './identity/id-number.ts';

/** The lowest age that can be set: whoever has applied is at least so old, whatever has been set since. */
export const YOUNGEST_EVER = 14;

/** `identity.minAge`: youngest applicant, by the ID number (01 §2.3 no. 4, A06). */
export const minAge = defineParameter({
  code: 'identity.minAge',
  title: '申请人最低年龄',
  description:
    '申请人按身份证号码计算的最低周岁年龄，未满的不能申请。只在首次提交申请时核对，已提交的申请照常登录、更正、补正和重新提交。默认17周岁。',
  default: APPLICANT_MIN_AGE,
  schema: z.number().int().min(YOUNGEST_EVER).max(30),
  fields: [{ label: '最低年龄', kind: 'NUMBER', unit: '周岁', min: YOUNGEST_EVER, max: 30 }],
  changedBy: ['ADMIN', 'CITY_CENTRE'],
});
