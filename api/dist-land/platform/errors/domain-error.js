import { fillText, kernelErrors } from "./catalogue.js";
/** An expected refusal: a stable code, a Chinese text a clerk can act on, the wrong fields. Anything else thrown is a bug. */ export class DomainError extends Error {
    constructor(code, message, options = {}){
        super(message);
        this.name = 'DomainError';
        this.code = code;
        this.fields = options.fields ?? [];
        this.details = options.details ?? {};
    }
}
/** A refusal of the kernel's catalogue with its variables filled. */ export function refuse(code, variables, options) {
    return new DomainError(code, fillText(kernelErrors[code], variables), options);
}
/** BAD_INPUT with its fields; the message is that of the first field, so that a toast alone is already useful. */ export function badInput(fields) {
    return new DomainError('BAD_INPUT', fields[0]?.message ?? kernelErrors.BAD_INPUT, {
        fields
    });
}

//# sourceMappingURL=domain-error.js.map