import { findDictionary, titleOfCode } from "./dictionaries.js";
import { getFormat, hasFormat } from "./formats.js";
/** Keywords that say something about a field without validating it. */ const ANNOTATIONS = [
    'x-sensitive',
    'x-mask',
    'x-message',
    'x-section',
    'x-source'
];
/**
 * The house's keywords:
 * - `x-format`: a registered check; it may rewrite the text (15-digit ID numbers become 18).
 * - `x-dictionary`: the value is a code of that list.
 * - `x-after`: a date later than the one in the named neighbouring field.
 * - `x-message`: what to say when pattern, format, const or enum refuse.
 * - `x-sensitive`, `x-mask`: class S3, and how to mask it (name, id, phone, bank, address).
 * - `x-section`: heading under which the field is shown. `x-source`: where the value is pre-filled from.
 */ export function addHouseKeywords(ajv) {
    ajv.addVocabulary(ANNOTATIONS);
    ajv.addKeyword({
        keyword: 'x-format',
        type: 'string',
        schemaType: 'string',
        modifying: true,
        errors: 'full',
        compile: compileFormat
    });
    ajv.addKeyword({
        keyword: 'x-dictionary',
        type: 'string',
        schemaType: 'string',
        compile: compileDictionary
    });
    ajv.addKeyword({
        keyword: 'x-after',
        type: 'string',
        schemaType: 'string',
        compile: compileAfter
    });
}
function compileFormat(name) {
    if (!hasFormat(name)) throw new Error(`unknown format “${name}”`);
    const validate = function(text, place) {
        const outcome = getFormat(name)(text, this.today);
        if (!outcome.ok) {
            validate.errors = [
                {
                    keyword: 'x-format',
                    message: outcome.message,
                    params: {}
                }
            ];
            return false;
        }
        if (place) place.parentData[place.parentDataProperty] = outcome.value;
        return true;
    };
    return validate;
}
function compileDictionary(code) {
    if (!findDictionary(code)) throw new Error(`unknown dictionary “${code}”`);
    return (value)=>titleOfCode(code, value) !== undefined;
}
/** Dates of form YYYY-MM-DD sort as text. */ function compileAfter(neighbour) {
    return (value, place)=>{
        const other = place?.parentData[neighbour];
        return typeof other !== 'string' || value > other;
    };
}

//# sourceMappingURL=keywords.js.map