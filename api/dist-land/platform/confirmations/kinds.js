const handlers = new Map();
/** A domain's question and what it does with the answers; once, while modules load. */ export function registerConfirmation(kind, onAnswer) {
    handlers.set(kind, onAnswer);
}
export function handlerOf(kind) {
    return handlers.get(kind);
}

//# sourceMappingURL=kinds.js.map