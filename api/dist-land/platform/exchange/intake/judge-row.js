import { fillText } from "../../errors/index.js";
import { isOfType } from "../serve/check-params.js";
import { INTAKE_ERRORS } from "./intake-errors.js";
const LONGEST_ROW = 16_000;
/** A row as it is kept: known fields only, as text; or why it is not kept. */ export function judgeRow(row, line, fields) {
    const kept = {};
    const wrong = [];
    for (const field of fields){
        const value = Object.hasOwn(row, field.name) ? row[field.name] : null;
        if (value === null || value === undefined || value === '') {
            if (field.required) wrong.push({
                code: 'E-DX-21',
                field
            });
            continue;
        }
        if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
            wrong.push({
                code: 'E-DX-22',
                field
            });
            continue;
        }
        const text = String(value).trim();
        kept[field.name] = text.replaceAll('\0', '');
        if (text.includes('\0') || !isOfType(field, text)) wrong.push({
            code: 'E-DX-22',
            field
        });
    }
    if (JSON.stringify(kept).length > LONGEST_ROW) return {
        bad: {
            line,
            code: 'E-DX-23',
            text: fillText(INTAKE_ERRORS['E-DX-23'], {})
        }
    };
    const [first] = wrong;
    if (!first) return {
        kept
    };
    const words = wrong.map(({ code, field })=>fillText(INTAKE_ERRORS[code], {
            field: `${field.label}（${field.name}）`
        }));
    const names = wrong.map(({ field })=>field.name);
    return {
        bad: {
            line,
            code: first.code,
            text: words.join('；'),
            fields: names,
            values: kept
        }
    };
}

//# sourceMappingURL=judge-row.js.map