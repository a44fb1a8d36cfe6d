import { z } from 'zod';
import { defineParameter } from '../../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../../parameters.ts';

/** Whether institutions enrol on somebody's behalf, and how much of a round (02 §5.2 gives it to districts; ADR 0041). */
export const onBehalfByInstitutions = defineParameter({
  code: 'enrol.on_behalf_by_institution',
  title: '培训机构代报',
  description:
    '培训机构是否可以凭本人签名的委托书在本机构的批次中代学员报名，默认不开放；开放后每批次代报人数不超过计划人数的百分比，默认30%，由安置区逐条审核。',
  default: { open: false, percent: 30 },
  schema: z.strictObject({ open: z.boolean(), percent: z.number().int().min(1).max(100) }),
  fields: [
    { key: 'open', label: '机构代报', kind: 'SWITCH', on: '开放', off: '不开放' },
    { key: 'percent', label: '代报人数上限', kind: 'NUMBER', unit: '%', min: 1, max: 100 },
  ],
  changedBy,
});
