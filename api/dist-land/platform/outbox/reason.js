import { refuse } from "../errors/index.js";
/** A reason of 5–500 characters, trimmed. @throws E-0005 */ export function trimReason(reason) {
    const text = reason.trim();
    const length = [
        ...text
    ].length;
    if (length < 5 || length > 500) throw refuse('E-0005');
    return text;
}

//# sourceMappingURL=reason.js.map