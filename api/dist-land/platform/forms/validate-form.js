import { compileSchema } from "./compile-schema.js";
import { fieldErrorsOf } from "./field-errors.js";
import { refuseOversized } from "./input-limits.js";
import { normaliseInput } from "./normalise-input.js";
/**
 * Validates what was typed into a form against its definition (01 §9.4: identical rules on both sides). Returns a normalised copy: texts
 * trimmed, formats in the form in which they are stored. Missing fields are E-0701. Oversized input throws TOO_LARGE.
 */ export function validateForm(definition, data, { today, prefix = 'form' }) {
    refuseOversized(data);
    const value = normaliseInput(data) ?? {};
    const validate = compileSchema(definition.schema);
    const context = {
        today
    };
    if (validate.call(context, value)) return {
        ok: true,
        value: value
    };
    return {
        ok: false,
        errors: fieldErrorsOf(definition.schema, validate.errors ?? [], prefix)
    };
}

//# sourceMappingURL=validate-form.js.map