import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { addHouseKeywords } from "./keywords.js";
const compiled = new WeakMap();
/** The validator of a schema, built once. Unknown keywords, formats and lists are mistakes of the schema and throw. */ export function compileSchema(schema) {
    let validate = compiled.get(schema);
    if (!validate) {
        validate = newAjv().compile(closeObjects(schema));
        compiled.set(schema, validate);
    }
    return validate;
}
/** One instance per schema: Ajv keeps every schema that it compiles, and administrators publish new ones while the house runs. */ function newAjv() {
    const ajv = new Ajv2020({
        strict: true,
        // Conditions (`if`/`then`) speak of properties whose type and declaration stand outside of them.
        strictTypes: false,
        strictRequired: false,
        allErrors: true,
        passContext: true,
        ownProperties: true
    });
    addFormats.default(ajv, [
        'date',
        'email',
        'uri'
    ]);
    addHouseKeywords(ajv);
    return ajv;
}
/** A declared object takes nothing that its schema does not name, unless it says otherwise itself. */ function closeObjects(schema) {
    const { properties, items } = schema;
    return {
        ...schema,
        ...isSchema(properties) && {
            additionalProperties: schema.additionalProperties ?? false,
            properties: Object.fromEntries(Object.entries(properties).map(([key, value])=>[
                    key,
                    isSchema(value) ? closeObjects(value) : value
                ]))
        },
        ...isSchema(items) && {
            items: closeObjects(items)
        }
    };
}
/** Whether a part of a schema is a schema itself (and not `true` or a list). */ export function isSchema(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

//# sourceMappingURL=compile-schema.js.map