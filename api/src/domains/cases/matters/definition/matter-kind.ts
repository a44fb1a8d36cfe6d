import type { Ctx } from '../../../../platform/kernel/index.ts';
import { defineRuleKind, type RuleInForce } from '../../../../platform/rules/index.ts';
import { bundleFields } from '../bundle-facts.ts';
import { MATTERS, type ShippedMatter } from '../catalogue.ts';
import { applyMatter } from './apply-matter.ts';
import { problemsOfAliases } from './matter-aliases.ts';
import { describeMatter, type MatterBody, matterBodySchema, problemsOfMatter } from './matter-body.ts';
import { MATTER_KIND, problemsOfCode, refuseApproving, refuseTakenCode } from './matter-code.ts';
import { standingMatters } from './standing-matters.ts';

/** A matter of the catalogue as version 1 says it; its limits are versions of 时效配置, its mode is set with the offline matters. */
function shipped({ code, name, inBundleRule, ...matter }: ShippedMatter) {
  const body: MatterBody = {
    code,
    aliases: [...matter.aliases],
    departmentCode: matter.departmentCode,
    departmentName: matter.departmentName,
    level: matter.level,
    matterVersion: matter.matterVersion,
    oncePerDischarge: matter.oncePerDischarge,
    materials: [...matter.requiredMaterials],
    sort: matter.sort,
  };
  return { key: code, title: name, condition: inBundleRule ?? { and: [] }, body };
}

/** @throws E-0521 where the code is another matter's meanwhile */
async function bringIntoForce(tx: Ctx, rule: RuleInForce<MatterBody>, enabled: boolean): Promise<void> {
  await refuseTakenCode(tx, rule.ruleId, rule.body.code);
  await applyMatter(tx, rule, enabled);
}

/**
 * 事项目录 (01 §1.2, §2.6 `Matter`, OQ-04): name, official codes, department, materials and for whom a matter is in the bundle, in versions
 * that a second person approves. Switched off, a matter opens in no further bundle.
 */
export const matterKind = defineRuleKind<MatterBody>({
  kind: MATTER_KIND,
  title: '事项目录',
  help: '“一件事”各事项的名称、编码、办理部门、申请材料和适用人员。新版本生效后的申请按新版本办理，在办的不变，只有更正后的申请信息不再涉及的事项才撤销；停用的事项不再进入新的申请。办理时限在“时效配置”中设置，线上线下在“线下事项”中设置，新增事项先按线上办理。',
  titleLabel: '事项名称',
  unconditional: '全部退役军人',
  cityOnly: true,
  fields: bundleFields,
  bodySchema: matterBodySchema,
  checkBody: problemsOfMatter,
  checkData: async (tx, body, ruleId, title) => [
    ...(await problemsOfCode(tx, body, ruleId)),
    ...(await problemsOfAliases(tx, body, title)),
  ],
  describe: describeMatter,
  shipped: MATTERS.map(shipped),
  standing: standingMatters,
  permissions: { view: 'matter:view', edit: 'matter:edit' },
  onDecided: refuseApproving,
  onPublished: bringIntoForce,
});
