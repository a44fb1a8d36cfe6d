import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** By how much a change may raise the price or shorten the hours of a project; beyond that it is applied for anew (T15-7). */
export const changeLimit = defineParameter({
  code: 'project.change_limit_pct',
  title: '项目变更幅度上限',
  description: '项目变更时人均收费的上调、总课时的下调不得超过原值的百分之几，超过的须作为新项目重新申报，默认10%。',
  default: 10,
  schema: z.number().int().min(0).max(100),
  fields: [{ label: '上限', kind: 'NUMBER', unit: '%', min: 0, max: 100 }],
  changedBy,
});
