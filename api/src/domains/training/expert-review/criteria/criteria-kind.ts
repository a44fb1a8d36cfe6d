import { defineRuleKind, fieldCatalogue } from '../../../../platform/rules/index.ts';
import {
  type CriteriaBody,
  compareCriteria,
  criteriaBodySchema,
  describeCriteria,
  problemsOfCriteria,
  SHIPPED_CRITERIA,
} from './criteria.ts';

export const CRITERIA_KIND = 'review-criteria';

/** 评分标准 of expert reviews (02 §9.3, ADR 0026): in versions that a second person approves; every batch scores by the one it has chosen. */
export const criteriaKind = defineRuleKind<CriteriaBody>({
  kind: CRITERIA_KIND,
  title: '专家评审评分标准',
  help: '专家评审的评分项、权重、分值范围和一票否决情形。修改后由另一人审批，生效后新建的评审批次选用；已选用的批次仍按原版本打分。',
  single: true,
  fields: fieldCatalogue([]),
  bodySchema: criteriaBodySchema,
  bodyUiSchema: {
    criteria: { items: { description: { 'ui:widget': 'textarea', 'ui:options': { rows: 2 } } } },
  },
  checkBody: problemsOfCriteria,
  describe: describeCriteria,
  compare: compareCriteria,
  shipped: [{ key: CRITERIA_KIND, title: '专家评审评分标准', condition: { and: [] }, body: SHIPPED_CRITERIA }],
  permissions: { view: 'training.criteria:view', edit: 'training.criteria:edit' },
});
