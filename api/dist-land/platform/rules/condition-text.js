const WORDS = {
    eq: '为',
    in: '为',
    ne: '不为',
    notIn: '不为',
    lt: '小于',
    lte: '不超过',
    gt: '大于',
    gte: '不少于'
};
const DATE_WORDS = {
    ...WORDS,
    lt: '早于',
    lte: '不晚于',
    gt: '晚于',
    gte: '不早于'
};
/**
 * A condition as a Chinese sentence: 「政治面貌 为 中共党员、中共预备党员」, parts joined by 且 or 或. Fields and codes
 * that the catalogue does not know (any more) appear as they are written.
 */ export function conditionText(condition, catalogue) {
    if ('and' in condition) return joined(condition.and, ' 且 ', catalogue, '无条件');
    if ('or' in condition) return joined(condition.or, ' 或 ', catalogue, '永不满足');
    if ('not' in condition) return `不满足（${conditionText(condition.not, catalogue)}）`;
    return atomText(condition, catalogue.get(condition.field));
}
function joined(parts, word, catalogue, empty) {
    if (parts.length === 0) return empty;
    return parts.map((part)=>{
        const text = conditionText(part, catalogue);
        const group = 'and' in part ? part.and : 'or' in part ? part.or : [];
        return parts.length > 1 && group.length > 1 ? `（${text}）` : text;
    }).join(word);
}
function atomText({ field, op, value }, known) {
    const title = known?.title ?? field;
    if (op === 'exists') return `${title} ${value === true ? '已填写' : '未填写'}`;
    const words = known?.type === 'date' ? DATE_WORDS : WORDS;
    const values = Array.isArray(value) ? value : [
        value
    ];
    return `${title} ${words[op]} ${values.map((one)=>valueText(one, known)).join('、')}`;
}
/** How a comparison reads, for the choices of a designer: the same words as in the sentence. */ export function operatorText(op, type) {
    if (op === 'exists') return '是否填写';
    return (type === 'date' ? DATE_WORDS : WORDS)[op];
}
/** What is known about a record, as it stands beside the comparison that looks at it. */ export function factText(fact, known) {
    const values = Array.isArray(fact) ? fact : fact === null || fact === undefined || fact === '' ? [] : [
        fact
    ];
    return values.map((one)=>valueText(one, known)).join('、') || '未填写';
}
function valueText(value, field) {
    if (typeof value === 'boolean') return value ? '是' : '否';
    const title = field?.options?.find(({ code })=>code === value)?.title ?? String(value);
    return field?.unit ? `${title} ${field.unit}` : title;
}

//# sourceMappingURL=condition-text.js.map