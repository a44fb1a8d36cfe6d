import { DomainError } from "../errors/index.js";
const PLACEHOLDER = /\{([^{}\s]+)\}/gu;
/** Names between braces in a text, each once. */ export function placeholdersOf(text) {
    return [
        ...new Set([
            ...text.matchAll(PLACEHOLDER)
        ].map((match)=>match[1] ?? ''))
    ];
}
/** The text with its variables; one that is not required and not given leaves nothing behind. */ export function fillPlaceholders(text, variables) {
    return text.replace(PLACEHOLDER, (_, name)=>String(variables[name] ?? ''));
}
/** A notice without what its template needs must fail where it is written, not reach a person with a gap: E-0401. */ export function checkVariables(template, variables) {
    const missing = template.requiredVariables.filter((variable)=>String(variables[variable] ?? '').trim() === '');
    if (missing.length > 0) throw templateError(template.code, template.name, `缺少变量：${missing.join('、')}`);
}
export function templateError(code, name, what) {
    return new DomainError('E-0401', `参数不合法：通知模板“${code} ${name}”${what}`);
}

//# sourceMappingURL=template-text.js.map