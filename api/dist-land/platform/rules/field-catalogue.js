/** Makes a catalogue. @throws Error when a field is defined twice or a code field has no options */ export function fieldCatalogue(fields) {
    const catalogue = new Map();
    for (const field of fields){
        if (catalogue.has(field.field)) throw new Error(`Rule field defined twice: ${field.field}`);
        if (field.type === 'code' && !field.options?.length) throw new Error(`Code field without options: ${field.field}`);
        catalogue.set(field.field, field);
    }
    return catalogue;
}
const EQUALITY = [
    'eq',
    'ne',
    'in',
    'notIn',
    'exists'
];
const ORDER = [
    'lt',
    'lte',
    'gt',
    'gte'
];
/** The operators that make sense for a type, for checking and for the choices of a designer. */ export const OPERATORS = {
    code: EQUALITY,
    text: EQUALITY,
    number: [
        ...EQUALITY,
        ...ORDER
    ],
    date: [
        ...EQUALITY,
        ...ORDER
    ],
    boolean: [
        'eq',
        'ne',
        'exists'
    ]
};

//# sourceMappingURL=field-catalogue.js.map