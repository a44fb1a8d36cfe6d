import { mask } from "../../../platform/masking/index.js";
import { regionTitle } from "../../people/index.js";
import { APPLICATION_SECTIONS } from "./form.schema.js";
/** Mask names of the schema and the ways of masking they mean. */ const MASKS = {
    name: 'name',
    id: 'idNumber',
    phone: 'phone',
    bank: 'bankAccount',
    address: 'address',
    hidden: 'hidden'
};
const REGIONS = [
    'regRegion',
    'liveRegion',
    'placementRegion'
];
/** The values of a form as sections of label and value, codes as titles; fields that were left empty are absent. */ export function formSections(form, { masked }) {
    const values = form;
    return APPLICATION_SECTIONS.map(({ title, fields })=>({
            title,
            fields: Object.entries(fields).flatMap(([key, field])=>{
                const text = textOf(key, field, values[key]);
                if (text === '') return [];
                const sensitive = field['x-sensitive'] === true;
                const value = masked && sensitive ? mask(MASKS[String(field['x-mask'])] ?? 'hidden', text) : text;
                return [
                    {
                        key,
                        label: String(field.title),
                        value,
                        sensitive
                    }
                ];
            })
        })).filter(({ fields })=>fields.length > 0);
}
function textOf(key, field, value) {
    if (value === undefined || value === null) return '';
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (Array.isArray(value)) return value.map((item)=>itemText(field.items, item)).join('；');
    if (REGIONS.includes(key)) return regionTitle(String(value)) ?? String(value);
    return titleIn(field, value) ?? String(value);
}
function itemText(item, value) {
    const properties = item.properties;
    const values = value;
    return Object.entries(properties).map(([key, field])=>textOf(key, field, values[key])).filter(Boolean).join(' ');
}
function titleIn({ oneOf }, value) {
    const choices = oneOf ?? [];
    return choices.find((choice)=>choice.const === value)?.title;
}

//# sourceMappingURL=form-sections.js.map