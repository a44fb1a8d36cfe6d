import { watchFrom } from '../../../../platform/flow/index.ts';
import { defineRuleKind, type RuleInForce } from '../../../../platform/rules/index.ts';
import { settleSuggestion } from '../feedback/settle-suggestion.ts';
import { warningEffect } from '../replay/effect.ts';
import { testRecord } from '../replay/test-record.ts';
import { watchedTypes } from '../watched-types.ts';
import { checkWarningBody, describeWarning, type WarningBody, warningBodySchema } from './body.ts';
import { warningFields } from './fields.ts';
import { SHIPPED_WARNINGS } from './shipped-rules.ts';

export type WarningRule = RuleInForce<WarningBody>;

/** 预警规则: when somebody is to be told that a limit is in danger, how urgently, and whom (01 §6.5). */
export const warningKind = defineRuleKind<WarningBody>({
  kind: 'warning',
  title: '预警规则',
  help: '预警规则决定何时提醒、提醒到几级、提醒谁。同一时限同时满足几条规则时，以等级高的为准；同级以权重大的为准。',
  fields: warningFields,
  bodySchema: warningBodySchema,
  checkBody: checkWarningBody,
  describe: describeWarning,
  shipped: SHIPPED_WARNINGS,
  permissions: { view: 'warning:rules', edit: 'warning:edit-rules' },
  /** Every running limit is looked at again from the moment at which the rule holds. */
  onPublished: (tx, { effectiveFrom }) => watchFrom(tx, effectiveFrom, { types: watchedTypes() }),
  onDecided: settleSuggestion,
  effect: warningEffect,
  testRecord,
});
