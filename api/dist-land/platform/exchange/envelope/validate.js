import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { addHouseKeywords } from "../../forms/keywords.js";
import { envelopeSchema, sealedBodySchema } from "./envelope.schema.js";
const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    ownProperties: true
});
const isEnvelope = ajv.compile(envelopeSchema);
const isSealedBody = ajv.compile(sealedBodySchema);
/** More than this many wrong fields tell a sender nothing new. */ const MOST_PATHS = 10;
/** Where the envelope does not fit its schema; empty when it does. */ export function faultsOfEnvelope(value) {
    return isEnvelope(value) ? [] : pathsOf(isEnvelope, '');
}
export function faultsOfSealedBody(value) {
    return isSealedBody(value) ? [] : pathsOf(isSealedBody, 'body');
}
/** Where a body does not fit its handler's schema. The schema may use the house's keywords (`x-format`, `x-dictionary`). */ export function faultsOfBody(schema, body, today) {
    const validate = compiled.get(schema) ?? compile(schema);
    return validate.call({
        today
    }, body) ? [] : pathsOf(validate, 'body');
}
const compiled = new WeakMap();
/** One validator instance per schema, so that two handlers may use the same `$id`. */ function compile(schema) {
    const own = new Ajv2020({
        strict: true,
        strictTypes: false,
        strictRequired: false,
        allErrors: true,
        ownProperties: true,
        passContext: true
    });
    addFormats.default(own);
    addHouseKeywords(own);
    const validate = own.compile(schema);
    compiled.set(schema, validate);
    return validate;
}
/** Each wrong place once, as `body.form.idNo`. */ function pathsOf(validate, prefix) {
    return [
        ...new Set((validate.errors ?? []).map((error)=>pathOf(error, prefix)))
    ].slice(0, MOST_PATHS);
}
function pathOf({ instancePath, params }, prefix) {
    const steps = instancePath.split('/').slice(1).map((step)=>step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const own = params.missingProperty ?? params.additionalProperty;
    const path = [
        prefix,
        ...steps,
        ...typeof own === 'string' ? [
            own
        ] : []
    ].filter(Boolean);
    // A property name is the sender's to choose: nothing long comes back, and no control characters.
    return path.map((step)=>step.replace(/[^\w.\-\u4e00-\u9fff]/g, '?').slice(0, 40)).join('.') || '报文';
}

//# sourceMappingURL=validate.js.map