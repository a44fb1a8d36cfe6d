import { registerEnumType } from 'type-graphql';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { titledStates } from '../../../../platform/flow/index.ts';
import { hitFlow } from '../hit.flow.ts';
import { WITHDRAW_REASONS } from '../reasons.ts';
import { RULE_TITLES, SEVERITY_TITLES } from '../words.ts';

const enumOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
const described = (titles: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(titles).map(([name, description]) => [name, { description }]));

export const DuplicateState = enumOf(Object.keys(hitFlow.states));
registerEnumType(DuplicateState, {
  name: 'DuplicateState',
  description: 'Where a pair of applications stands',
  valuesConfig: titledStates(hitFlow),
});

export const DuplicateSeverity = enumOf(Object.keys(SEVERITY_TITLES));
registerEnumType(DuplicateSeverity, {
  name: 'DuplicateSeverity',
  description: 'Whether a pair stops the pre-review',
  valuesConfig: described(SEVERITY_TITLES),
});

export const DuplicateRule = enumOf(Object.keys(RULE_TITLES));
registerEnumType(DuplicateRule, {
  name: 'DuplicateRule',
  description: 'By what two applications were found to be one person’s',
  valuesConfig: described(RULE_TITLES),
});

export const WithdrawReasonEnum = titledEnum('WithdrawReason', 'Why an application is taken back', WITHDRAW_REASONS);
