import { rulesInForce } from "../../../../platform/rules/index.js";
import { warningKind } from "../rules/kind.js";
import { escalateWarnings } from "./escalation.js";
import { lookAtLimits } from "./look.js";
import { renumberWarnings } from "./renumber.js";
import { settleWarnings } from "./settle.js";
import { remindOfWarnings, tellNewWarnings } from "./tell.js";
import { touchChanged } from "./touch.js";
/** Everything about warnings that happens by itself, once a minute (01 §6.5, §6.6). */ async function sweepWarnings(ctx) {
    const rules = await rulesInForce(ctx, warningKind);
    const byId = new Map(rules.map((rule)=>[
            rule.ruleId,
            rule
        ]));
    const ruleOf = ({ ruleId })=>byId.get(ruleId);
    await touchChanged(ctx);
    await settleWarnings(ctx);
    await lookAtLimits(ctx, rules);
    await renumberWarnings(ctx);
    await tellNewWarnings(ctx, ruleOf);
    await remindOfWarnings(ctx, ruleOf);
    await escalateWarnings(ctx, ruleOf);
}
export const sweepJob = {
    name: 'warning.sweep',
    title: '时效预警',
    cron: '* * * * *',
    concurrency: 1,
    retries: 0,
    run: sweepWarnings
};

//# sourceMappingURL=sweep.job.js.map