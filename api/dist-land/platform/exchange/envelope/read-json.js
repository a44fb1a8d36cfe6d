const STRICT_UTF8 = new TextDecoder('utf-8', {
    fatal: true
});
/** Deeper nesting has no business meaning and would exhaust the stack of everything that walks it. */ const DEEPEST = 64;
/** The text as a JSON object, or undefined when it is not one (or one nested beyond reason). */ export function readJsonObject(bytes) {
    try {
        const text = STRICT_UTF8.decode(bytes);
        if (isTooDeep(text)) return undefined;
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? {
            ...value
        } : undefined;
    } catch  {
        return undefined;
    }
}
/** Counts brackets outside of strings; cheaper than parsing first and walking then. */ function isTooDeep(text) {
    let depth = 0;
    let inString = false;
    for(let at = 0; at < text.length; at += 1){
        const code = text.charCodeAt(at);
        if (inString) {
            if (code === BACKSLASH) at += 1;
            else if (code === QUOTE) inString = false;
        } else if (code === QUOTE) inString = true;
        else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
            depth += 1;
            if (depth > DEEPEST) return true;
        } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
    }
    return false;
}
const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [
    34,
    92,
    123,
    125,
    91,
    93
];

//# sourceMappingURL=read-json.js.map