let find = async ()=>new Map();
/** The point at which the room of warnings tells of its own: without a warning nothing is ever forced (01 §6.8). */ export function onLevelOneWarnings(finder) {
    find = finder;
}
export const levelOneWarnings = (ctx, ids)=>find(ctx, ids);

//# sourceMappingURL=warnings-port.js.map