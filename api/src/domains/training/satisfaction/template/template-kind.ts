import type { Ctx } from '../../../../platform/kernel/index.ts';
import { defineRuleKind, evaluate, fieldCatalogue, isAlways, rulesInForce } from '../../../../platform/rules/index.ts';
import { PROJECT_CATEGORY } from '../../codes.ts';
import { SHIPPED_TEMPLATES } from './shipped.ts';
import {
  compareTemplates,
  describeTemplate,
  problemsOfTemplate,
  type TemplateBody,
  templateBodySchema,
} from './template.ts';

/**
 * 满意度评价模板 (S25.1, T25-1, ADR 0026): in versions that never change once approved and that a second person approves; switched off, a template
 * is 停用. Tasks keep the version that they were opened with (02 §17.7).
 */
export const templateKind = defineRuleKind<TemplateBody>({
  kind: 'satisfaction-template',
  title: '满意度评价模板',
  help: '学员在培训结束后按模板评价培训项目和培训机构。修改另存为新版本，由另一人审批后发布；正在收集的评价仍用原版本。',
  fields: fieldCatalogue([
    {
      field: 'projectCategory',
      title: '项目类别',
      type: 'code',
      options: PROJECT_CATEGORY.items.map(({ code, title }) => ({ code, title })),
    },
    { field: 'days', title: '培训天数', type: 'number', unit: '天' },
  ]),
  unconditional: '其他培训班次',
  titleLabel: '模板名称',
  cityOnly: true,
  bodySchema: templateBodySchema,
  checkBody: problemsOfTemplate,
  describe: describeTemplate,
  compare: compareTemplates,
  shipped: SHIPPED_TEMPLATES,
  permissions: { view: 'training.satisfaction-template:view', edit: 'training.satisfaction-template:edit' },
});

/** What decides which template a run is judged by. */
export interface Judged {
  projectCategory: string;
  days: number;
}

/** The template in force for a run: one made for runs of its kind goes before one for all others; the newest of several. Undefined where none is published. */
export async function templateFor(ctx: Ctx, run: Judged) {
  const fitting = (await rulesInForce<TemplateBody>(ctx, templateKind)).filter(({ condition }) =>
    evaluate(condition, { ...run }),
  );
  const order = fitting.toSorted(
    (a, b) => Number(isAlways(a.condition)) - Number(isAlways(b.condition)) || b.ruleNo.localeCompare(a.ruleNo),
  );
  return order[0];
}
