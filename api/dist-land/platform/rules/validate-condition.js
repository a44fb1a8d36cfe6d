import { isLocalDate } from "../calendar/index.js";
import { atomsOf } from "./condition.js";
import { OPERATORS } from "./field-catalogue.js";
/** Limits that keep a rule readable for the person who has to approve it. */ export const MAX_DEPTH = 6;
export const MAX_ATOMS = 50;
/**
 * Checks a condition of the right shape (see conditionSchema) against the fields of its kind of rule.
 *
 * @returns every problem found, none if the condition may be used
 */ export function validateCondition(condition, catalogue) {
    if (depthOf(condition) > MAX_DEPTH) return [
        {
            path: '',
            message: `条件嵌套不能超过${MAX_DEPTH}层`
        }
    ];
    if (atomsOf(condition).length > MAX_ATOMS) return [
        {
            path: '',
            message: `条件不能超过${MAX_ATOMS}项`
        }
    ];
    return problemsOf(condition, catalogue, '');
}
function problemsOf(condition, catalogue, path) {
    if ('not' in condition) return problemsOf(condition.not, catalogue, `${path}/not`);
    const key = 'and' in condition ? 'and' : 'or';
    const parts = 'and' in condition ? condition.and : 'or' in condition ? condition.or : undefined;
    if (!parts) return atomProblems(condition, catalogue, path);
    if (parts.length === 0) return [
        {
            path,
            message: '条件组不能为空'
        }
    ];
    return parts.flatMap((part, i)=>problemsOf(part, catalogue, `${path}/${key}/${i}`));
}
function atomProblems(atom, catalogue, path) {
    const field = catalogue.get(atom.field);
    if (!field) return [
        {
            path: `${path}/field`,
            message: `没有名为“${atom.field}”的条件项`
        }
    ];
    if (!OPERATORS[field.type].includes(atom.op)) {
        return [
            {
                path: `${path}/op`,
                message: `“${field.title}”不支持这种比较方式`
            }
        ];
    }
    const message = valueProblem(atom, field);
    return message ? [
        {
            path: `${path}/value`,
            message: `“${field.title}”${message}`
        }
    ] : [];
}
function valueProblem({ op, value }, field) {
    if (op === 'exists') return typeof value === 'boolean' ? undefined : '应选择已填写或未填写';
    const list = op === 'in' || op === 'notIn';
    if (list !== Array.isArray(value)) return list ? '应选择一个或多个值' : '只能填写一个值';
    const values = Array.isArray(value) ? value : [
        value
    ];
    if (values.length === 0) return '应选择一个或多个值';
    return values.map((one)=>scalarProblem(one, field)).find((problem)=>problem !== undefined);
}
function scalarProblem(value, { type, options = [] }) {
    switch(type){
        case 'code':
            return options.some(({ code })=>code === value) ? undefined : `没有取值“${value}”`;
        case 'text':
            return typeof value === 'string' && value !== '' ? undefined : '应填写文字';
        case 'number':
            return typeof value === 'number' && Number.isFinite(value) ? undefined : '应填写数字';
        case 'boolean':
            return typeof value === 'boolean' ? undefined : '应选择是或否';
        case 'date':
            return typeof value === 'string' && isLocalDate(value) ? undefined : '应填写日期，如2026-03-09';
    }
}
function depthOf(condition) {
    if ('not' in condition) return 1 + depthOf(condition.not);
    const parts = 'and' in condition ? condition.and : 'or' in condition ? condition.or : [];
    return 1 + parts.reduce((deepest, part)=>Math.max(deepest, depthOf(part)), 0);
}

//# sourceMappingURL=validate-condition.js.map