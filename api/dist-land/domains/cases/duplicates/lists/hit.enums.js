import { registerEnumType } from 'type-graphql';
import { titledStates } from "../../../../platform/flow/index.js";
import { hitFlow } from "../hit.flow.js";
import { WITHDRAW_REASONS } from "../reasons.js";
import { withdrawalFlow } from "../withdrawals/withdrawal.flow.js";
import { RULE_TITLES, SEVERITY_TITLES } from "../words.js";
const enumOf = (names)=>Object.fromEntries(names.map((name)=>[
            name,
            name
        ]));
const described = (titles)=>Object.fromEntries(Object.entries(titles).map(([name, description])=>[
            name,
            {
                description
            }
        ]));
export const DuplicateState = enumOf(Object.keys(hitFlow.states));
registerEnumType(DuplicateState, {
    name: 'DuplicateState',
    description: 'Where a pair of applications stands',
    valuesConfig: titledStates(hitFlow)
});
export const DuplicateSeverity = enumOf(Object.keys(SEVERITY_TITLES));
registerEnumType(DuplicateSeverity, {
    name: 'DuplicateSeverity',
    description: 'Whether a pair stops the pre-review',
    valuesConfig: described(SEVERITY_TITLES)
});
export const DuplicateRule = enumOf(Object.keys(RULE_TITLES));
registerEnumType(DuplicateRule, {
    name: 'DuplicateRule',
    description: 'By what two applications were found to be one person’s',
    valuesConfig: described(RULE_TITLES)
});
export const WithdrawalState = enumOf(Object.keys(withdrawalFlow.states));
registerEnumType(WithdrawalState, {
    name: 'WithdrawalState',
    description: 'Where a withdrawal stands',
    valuesConfig: titledStates(withdrawalFlow)
});
export const WithdrawReasonEnum = enumOf(Object.keys(WITHDRAW_REASONS));
registerEnumType(WithdrawReasonEnum, {
    name: 'WithdrawReason',
    description: 'Why an application is taken back',
    valuesConfig: described(WITHDRAW_REASONS)
});

//# sourceMappingURL=hit.enums.js.map