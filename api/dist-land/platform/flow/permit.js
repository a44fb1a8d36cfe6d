import { fillText, kernelErrors } from "../errors/index.js";
import { hasPermission } from "../kernel/actor.js";
import { findTransition, getState } from "./definition.js";
import { nextPosition } from "./machine.js";
function isAllowedActor(ctx, transition, mode) {
    if (mode === 'CASCADE') return transition.by.cascade === true;
    switch(ctx.actor.kind){
        case 'USER':
            return transition.by.permission !== undefined && hasPermission(ctx.actor, transition.by.permission);
        case 'SYSTEM':
            return transition.by.system === true;
        case 'EXTERNAL':
            return transition.by.external === true;
        case 'ANONYMOUS':
            return false;
    }
}
/**
 * Whether the actor may take the action on the record now, and where it leads; otherwise why not. The one place that decides: the list of
 * available actions and the act itself both ask here. `facts` are those that the binding loaded for the row.
 */ export function permit(ctx, flow, binding, row, action, facts, mode) {
    const state = getState(flow, row.state);
    const transition = findTransition(state, action);
    if (!transition) return {
        code: 'E-0503',
        message: fillText(kernelErrors['E-0503'], {
            state: state.title
        })
    };
    if (!isAllowedActor(ctx, transition, mode)) return {
        code: 'FORBIDDEN',
        message: kernelErrors.FORBIDDEN
    };
    if (transition.separation && ctx.actor.kind === 'USER') {
        const self = ctx.actor.userId;
        if (row.submittedById === self || row.lastActorId === self) return {
            code: 'E-0004',
            message: kernelErrors['E-0004']
        };
    }
    const held = {};
    for (const name of transition.guards ?? []){
        const answer = binding.guards?.[name]?.(facts) ?? {
            code: 'INTERNAL',
            message: kernelErrors.INTERNAL
        };
        if (answer !== true) return answer;
        held[name] = true;
    }
    const next = nextPosition(flow, {
        state: row.state,
        returnTo: row.returnTo
    }, action, held);
    if (!next) return {
        code: 'E-0503',
        message: fillText(kernelErrors['E-0503'], {
            state: state.title
        })
    };
    return {
        transition,
        next
    };
}
export function isPermitted(answer) {
    return 'next' in answer;
}

//# sourceMappingURL=permit.js.map