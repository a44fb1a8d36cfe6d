import { type ActRule } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { defineRuleKind, type RuleInForce, ruleVersion } from '../../../platform/rules/index.ts';
import { forcedEffect } from './effect.ts';
import { forcedFields } from './fields.ts';
import { forcedReasons } from './request.flow.ts';
import { FINISH_WAYS, FOLLOW_UPS, type ForcedBody } from './rule-body.ts';
import { shippedRules } from './shipped-rules.ts';

const choices = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({ const: value, title }));

/** 强制办结规则 (01 §6.3 ForcedFinishRule). */
export const forcedFinishKind = defineRuleKind<ForcedBody>({
  kind: 'forced-finish',
  title: '强制办结规则',
  help: '符合条件的未办结事项，在发出紧急预警和两次提醒并满宽限期后，由系统强制办结，或转区科长审批。仅供人工的规则在申请强制办结时供选用。',
  fields: forcedFields,
  bodySchema: {
    type: 'object',
    required: ['mode', 'finishAs', 'reasonCode', 'graceWorkdays', 'requireApproval', 'basisText'],
    additionalProperties: false,
    properties: {
      mode: { type: 'string', title: '触发方式', oneOf: choices({ AUTO: '系统自动', MANUAL_ONLY: '仅供人工申请' }) },
      finishAs: { type: 'string', title: '办结方式', oneOf: choices(FINISH_WAYS) },
      reasonCode: {
        type: 'string',
        title: '办结理由',
        oneOf: forcedReasons.map(({ code, title }) => ({ const: code, title })),
      },
      graceWorkdays: { type: 'integer', title: '宽限期（工作日）', minimum: 1, maximum: 60, default: 3 },
      requireApproval: { type: 'boolean', title: '须经区科长审批', default: false },
      basisText: { type: 'string', title: '依据（条款或文号）', minLength: 5, maxLength: 500 },
      followUps: {
        type: 'array',
        title: '后续措施',
        uniqueItems: true,
        items: { type: 'string', oneOf: choices(FOLLOW_UPS) },
      },
    },
  },
  describe: ({ mode, finishAs, graceWorkdays, requireApproval, followUps = [] }) =>
    [
      mode === 'AUTO' ? `预警和两次提醒后满${graceWorkdays}个工作日` : '由工作人员申请',
      requireApproval || mode === 'MANUAL_ONLY' ? '经区科长审批' : '由系统',
      FINISH_WAYS[finishAs],
      followUps.length > 0 ? `并${followUps.map((one) => FOLLOW_UPS[one]).join('、')}` : '',
    ]
      .filter(Boolean)
      .join('，'),
  shipped: shippedRules,
  permissions: { view: 'forced-finish.rule:view', edit: 'forced-finish.rule:edit' },
  effect: forcedEffect,
});

/** The version by which something was forced, in force or not. */
export function readRule(ctx: Ctx, { ruleId, version }: ActRule): Promise<RuleInForce<ForcedBody> | undefined> {
  return ruleVersion(ctx, forcedFinishKind, ruleId, version);
}
