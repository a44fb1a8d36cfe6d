import { refuse } from "../../errors/index.js";
import { hasPermission } from "../../kernel/actor.js";
/** The kinds that the caller may see. */ export function visibleKinds(ctx) {
    return [
        ...ctx.app.registry.ruleKinds.values()
    ].filter((kind)=>hasPermission(ctx.actor, kind.permissions.view));
}
/** A kind that the caller may see. @throws NOT_FOUND for any other name */ export function getVisibleKind(ctx, name) {
    const kind = ctx.app.registry.ruleKinds.get(name);
    if (!kind || !hasPermission(ctx.actor, kind.permissions.view)) throw refuse('NOT_FOUND');
    return kind;
}

//# sourceMappingURL=get-kind.js.map