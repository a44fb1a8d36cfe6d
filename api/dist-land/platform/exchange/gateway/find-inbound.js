import { coversBizType } from "./exchange-app.js";
/** Who handles a kind of message: by its exact name, or by a prefix such as `FEEDBACK.*`. */ export function findInbound(ctx, bizType) {
    const { inbound } = ctx.app.registry;
    return inbound.get(bizType) ?? [
        ...inbound.values()
    ].find((handler)=>coversBizType([
            handler.bizType
        ], bizType));
}

//# sourceMappingURL=find-inbound.js.map