import { getState } from "./definition.js";
import { isPermitted, permit } from "./permit.js";
export function describeAction(action, transition) {
    return {
        action,
        title: transition.title,
        tone: transition.tone ?? 'DEFAULT',
        input: transition.input ?? 'NONE',
        confirm: transition.confirm ?? false,
        batch: transition.batch ?? false,
        reasonDict: transition.reasons ?? null
    };
}
const TONES = {
    PRIMARY: 0,
    DEFAULT: 1,
    DANGER: 2
};
/** What may be done with a record whose facts are loaded; the same judge as the act itself. Primary first, dangerous last. */ export function actionsOf(ctx, flow, binding, row, facts) {
    return Object.entries(getState(flow, row.state).on ?? {}).filter(([action])=>isPermitted(permit(ctx, flow, binding, row, action, facts, 'ACTOR'))).map(([action, transition])=>describeAction(action, transition)).sort((a, b)=>TONES[a.tone] - TONES[b.tone]);
}
/** Whether the caller may take one action on each of many records of one type, and otherwise why not. */ export async function judgeAction(ctx, type, action, rows) {
    const binding = ctx.app.registry.getRecord(type);
    const flow = ctx.app.registry.getFlow(binding.flow);
    const facts = await binding.loadFacts?.(ctx, rows) ?? new Map();
    return new Map(rows.map((row)=>[
            row.id,
            permit(ctx, flow, binding, row, action, facts.get(row.id) ?? {}, 'ACTOR')
        ]));
}
/** Available actions of many records of one type; facts are loaded once for all. */ export async function availableActions(ctx, type, rows) {
    const binding = ctx.app.registry.getRecord(type);
    const flow = ctx.app.registry.getFlow(binding.flow);
    const facts = await binding.loadFacts?.(ctx, rows) ?? new Map();
    return new Map(rows.map((row)=>[
            row.id,
            actionsOf(ctx, flow, binding, row, facts.get(row.id) ?? {})
        ]));
}

//# sourceMappingURL=available.js.map