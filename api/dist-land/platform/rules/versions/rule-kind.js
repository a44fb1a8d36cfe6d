/** Declares a kind with the shape of its bodies. */ export function defineRuleKind(kind) {
    return kind;
}

//# sourceMappingURL=rule-kind.js.map