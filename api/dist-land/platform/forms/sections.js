import { mask } from "../masking/index.js";
import { isSchema } from "./compile-schema.js";
import { titleOfCode } from "./dictionaries.js";
import { labelOf, propertiesOf } from "./schema-fields.js";
/** Ways of masking as schemas name them in `x-mask`. */ const MASKS = {
    name: 'name',
    id: 'idNumber',
    phone: 'phone',
    bank: 'bankAccount',
    address: 'address'
};
/**
 * The values of a form as sections of label and value, in the order of the schema; codes become their titles. Sections are those of
 * `x-section`. With `mask`, fields marked `x-sensitive` are masked by their `x-mask`, or hidden whole.
 */ export function sectionsOf(schema, data, options) {
    const sections = new Map();
    for (const [key, field] of propertiesOf(schema)){
        const title = String(field['x-section'] ?? labelOf('', schema));
        const section = sections.get(title) ?? {
            title,
            fields: []
        };
        sections.set(title, section);
        section.fields.push(readable(key, field, data[key], options.mask));
    }
    return [
        ...sections.values()
    ];
}
/** The value of a field marked `x-sensitive`, masked by its `x-mask` or hidden whole; of any other as it is. */ export function maskField(field, text) {
    return field['x-sensitive'] === true ? mask(MASKS[String(field['x-mask'])] ?? 'hidden', text) : text;
}
function readable(key, field, value, masked) {
    const sensitive = field['x-sensitive'] === true;
    const text = textOf(field, value, masked);
    const shown = masked ? maskField(field, text) : text;
    return {
        key,
        label: labelOf(key, field),
        value: shown || '—',
        sensitive
    };
}
function textOf(field, value, masked) {
    if (value === undefined || value === null) return '';
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (Array.isArray(value)) {
        const items = isSchema(field.items) ? field.items : {};
        return value.map((item)=>textOf(items, item, masked)).filter(Boolean).join('；');
    }
    if (typeof value === 'object') {
        const values = value;
        const filled = propertiesOf(field).filter(([key])=>values[key] !== undefined);
        return filled.map(([key, inner])=>readable(key, inner, values[key], masked).value).join(' ');
    }
    return titleIn(field, value) ?? String(value);
}
function titleIn(field, value) {
    const dictionary = field['x-dictionary'];
    if (typeof dictionary === 'string') return titleOfCode(dictionary, String(value));
    const choices = Array.isArray(field.oneOf) ? field.oneOf.filter(isSchema) : [];
    const title = choices.find((choice)=>choice.const === value)?.title;
    return typeof title === 'string' ? title : undefined;
}

//# sourceMappingURL=sections.js.map