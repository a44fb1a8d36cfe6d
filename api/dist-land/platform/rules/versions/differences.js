import { labelOf, propertiesOf, titleOfCode } from "../../forms/index.js";
import { conditionText } from "../condition-text.js";
/** What the version changes against its predecessor, in the words of the page; nothing for a first version. */ export function differencesOf(kind, version, before) {
    if (!before) return [];
    const pairs = [
        [
            '启用',
            before.enabled ? '启用' : '停用',
            version.enabled ? '启用' : '停用'
        ],
        [
            '规则名称',
            before.ruleTitle,
            version.ruleTitle
        ],
        [
            '条件',
            conditionText(before.condition, kind.fields),
            conditionText(version.condition, kind.fields)
        ],
        ...bodyPairs(kind, before.body, version.body),
        [
            '依据',
            before.basisText,
            version.basisText
        ]
    ];
    return pairs.filter(([, one, other])=>one !== other).map(([title, one, other])=>({
            title,
            before: one,
            after: other
        }));
}
function bodyPairs(kind, before, after) {
    return propertiesOf(kind.bodySchema).map(([name, schema])=>[
            labelOf(name, schema),
            valueText(before[name], schema),
            valueText(after[name], schema)
        ]);
}
function valueText(value, schema) {
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (Array.isArray(value)) {
        const items = schema.items ?? {};
        return value.map((one)=>valueText(one, items)).join('、') || null;
    }
    if (typeof value === 'object') {
        const properties = Object.fromEntries(propertiesOf(schema));
        return Object.entries(value).map(([name, part])=>`${labelOf(name, properties[name])} ${valueText(part, properties[name] ?? {}) ?? '无'}`).join('，');
    }
    return choiceTitle(value, schema) ?? String(value);
}
function choiceTitle(value, schema) {
    const choices = schema.oneOf ?? schema.anyOf;
    const title = choices?.find((choice)=>choice.const === value)?.title;
    if (typeof title === 'string') return title;
    const dictionary = schema['x-dictionary'];
    return typeof dictionary === 'string' ? titleOfCode(dictionary, String(value)) : undefined;
}

//# sourceMappingURL=differences.js.map