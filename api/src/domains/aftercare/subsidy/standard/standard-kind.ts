import { defineRuleKind } from '../../../../platform/rules/index.ts';
import { describeStandard, problemsOfStandard, type StandardBody, standardBodySchema } from './standard-body.ts';
import { standardEffect } from './standard-effect.ts';
import { standardFields } from './standard-fields.ts';
import { STANDARD_KIND } from './standard-in-force.ts';

/**
 * 一次性经济补助标准 (01 §13.4): amounts by years of service, shares more and a cap, in versions with a date that a second person puts into force.
 * None is shipped: the city's or a district's offices write theirs (OQ-08).
 */
export const standardKind = defineRuleKind<StandardBody>({
  kind: STANDARD_KIND,
  title: '一次性经济补助标准',
  help: '自主就业退役士兵一次性经济补助按本标准核算。修改另存为新版本，由另一人审批，到生效时间起新核算的申报按新版；已核算的申报保留原版本和每一行依据。',
  titleLabel: '标准名称',
  unconditional: '全部自主就业退役士兵',
  fields: standardFields,
  bodySchema: standardBodySchema,
  checkBody: problemsOfStandard,
  describe: describeStandard,
  shipped: [],
  permissions: { view: 'subsidy.standard:view', edit: 'subsidy.standard:edit' },
  effect: standardEffect,
});
