import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES } from '../parameters.ts';

/** `offsite.require_check`: whether a second person checks an off-site training before its reimbursement (02 §4). */
export const requireCheck = defineParameter({
  code: 'offsite.require_check',
  title: '异地培训核对',
  description: '录入的异地培训是否须经另一人核对后才能登记报销，默认不需要。',
  default: false,
  schema: z.boolean(),
  fields: [{ label: '登记报销前', kind: 'SWITCH', on: '须核对', off: '不须核对' }],
  changedBy: PARAMETER_ROLES,
});
