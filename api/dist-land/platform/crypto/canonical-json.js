/**
 * How numbers are written. `plain` as JSON does (the audit chain, 41.8); `text` as quoted digits (row codes, 41.7),
 * because a database may hand back the same amount as a number one day and as text the next.
 */ /**
 * One spelling per value: JSON without spaces, keys sorted by code unit at every depth, arrays in their order.
 * Dates become ISO text, `undefined` properties are left out, null stays. UTF-8 is the encoding of its bytes.
 * Throws TypeError for what has no single spelling: NaN, infinities, functions, symbols, bytes, maps and the like.
 */ export function canonicalJson(value, numbers = 'plain') {
    if (value === null) return 'null';
    switch(typeof value){
        case 'string':
            return JSON.stringify(value);
        case 'boolean':
            return String(value);
        case 'number':
            if (!Number.isFinite(value)) throw new TypeError(`no canonical form for ${value}`);
            return written(JSON.stringify(value), numbers);
        case 'bigint':
            return written(value.toString(), numbers);
        case 'object':
            return canonicalObject(value, numbers);
        default:
            throw new TypeError(`no canonical form for a ${typeof value}`);
    }
}
function written(digits, numbers) {
    return numbers === 'text' ? `"${digits}"` : digits;
}
function canonicalObject(value, numbers) {
    if (value instanceof Date) return JSON.stringify(value.toISOString());
    if (Array.isArray(value)) return `[${value.map((item)=>canonicalJson(item, numbers)).join(',')}]`;
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
        throw new TypeError(`no canonical form for a ${value.constructor.name}`);
    }
    const members = Object.entries(value).filter(([, member])=>member !== undefined).sort(([a], [b])=>a < b ? -1 : 1).map(([key, member])=>`${JSON.stringify(key)}:${canonicalJson(member, numbers)}`);
    return `{${members.join(',')}}`;
}

//# sourceMappingURL=canonical-json.js.map