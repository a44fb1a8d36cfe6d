import { mask } from "../../masking/index.js";
const MOST_NAMES = 20;
const MASKS = {
    PLAIN: 'hidden',
    PERSON_NAME: 'name',
    ID_NUMBER: 'idNumber',
    PHONE: 'phone',
    BANK_ACCOUNT: 'bankAccount',
    ADDRESS: 'address'
};
/**
 * Lets through what was distributed and nothing else (03 §35.4 "Field projection"): a new object per row, built from the list, so that an
 * unknown field of the upstream cannot slip along. Values of a wrong kind go through as null and count as missing.
 */ export function projectRows(rows, fields, distributed, digest) {
    const known = new Set(fields.map((field)=>field.name));
    const required = fields.filter((field)=>field.required).map((field)=>field.name);
    const contents = new Map(fields.map((field)=>[
            field.name,
            field.content
        ]));
    const unknown = new Set();
    const missing = new Set();
    let driftedRows = 0;
    const projected = rows.map((row)=>{
        const strange = Object.keys(row).filter((name)=>!known.has(name));
        const absent = required.filter((name)=>plain(row, name) === null);
        for (const name of strange)if (unknown.size < MOST_NAMES) unknown.add(name.slice(0, 64));
        for (const name of absent)missing.add(name);
        if (strange.length > 0 || absent.length > 0) driftedRows += 1;
        return Object.fromEntries(distributed.map((field)=>[
                field.name,
                dress(field, contents.get(field.name), plain(row, field.name), digest)
            ]));
    });
    return {
        rows: projected,
        driftedRows,
        unknownFields: [
            ...unknown
        ],
        missingFields: [
            ...missing
        ]
    };
}
/** A field holds one value; whatever is nested is none of the definition's. */ function plain(row, name) {
    const value = Object.hasOwn(row, name) ? row[name] : null;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
/** A value as a person may see it who has not asked to see it in full: what is sensitive or says something about somebody is masked. */ export function maskedValue({ content, sensitivity }, value) {
    const plain = value === '' || content === 'PLAIN' && sensitivity === 'NONE';
    return plain ? value : mask(MASKS[content], value);
}
function dress({ mask: how }, content, value, digest) {
    if (value === null || value === '') return value;
    switch(how){
        case 'NONE':
            return value;
        case 'MASK':
            return mask(MASKS[content ?? 'PLAIN'], String(value));
        case 'HASH':
            return digest(String(value));
    }
}

//# sourceMappingURL=project-rows.js.map