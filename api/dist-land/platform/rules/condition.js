/** A value that a rule can compare with. Dates are local dates `YYYY-MM-DD`. */ /**
 * Whether a condition holds. A fact that is not known satisfies no comparison, hence it satisfies `ne` and `notIn`,
 * which are the opposites of `eq` and `in`. Of a fact with several values one that fits is enough.
 */ export function evaluate(condition, facts) {
    if ('and' in condition) return condition.and.every((part)=>evaluate(part, facts));
    if ('or' in condition) return condition.or.some((part)=>evaluate(part, facts));
    if ('not' in condition) return !evaluate(condition.not, facts);
    return holds(condition, valuesOf(facts, condition.field));
}
/** The fields a condition looks at, each once, for collecting only the facts that are needed. */ export function fieldsOf(condition) {
    return [
        ...new Set(atomsOf(condition).map(({ field })=>field))
    ];
}
/** The atoms of a condition from left to right. */ export function atomsOf(condition) {
    if ('and' in condition) return condition.and.flatMap(atomsOf);
    if ('or' in condition) return condition.or.flatMap(atomsOf);
    if ('not' in condition) return atomsOf(condition.not);
    return [
        condition
    ];
}
function valuesOf(facts, field) {
    const fact = Object.hasOwn(facts, field) ? facts[field] : undefined;
    if (fact === undefined || fact === null || fact === '') return [];
    return Array.isArray(fact) ? fact : [
        fact
    ];
}
function holds({ op, value }, known) {
    const wanted = Array.isArray(value) ? value : [
        value
    ];
    switch(op){
        case 'eq':
        case 'in':
            return known.some((one)=>wanted.includes(one));
        case 'ne':
        case 'notIn':
            return !known.some((one)=>wanted.includes(one));
        case 'lt':
            return known.some((one)=>compare(one, wanted[0]) < 0);
        case 'lte':
            return known.some((one)=>compare(one, wanted[0]) <= 0);
        case 'gt':
            return known.some((one)=>compare(one, wanted[0]) > 0);
        case 'gte':
            return known.some((one)=>compare(one, wanted[0]) >= 0);
        case 'exists':
            return known.length > 0 === value;
    }
}
/** Below, at or above zero like a sort; NaN, which fails every comparison, for values of different kinds. */ function compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
    return Number.NaN;
}

//# sourceMappingURL=condition.js.map