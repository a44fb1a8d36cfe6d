import { isLocalDate } from "../../../../platform/calendar/index.js";
/** Holds a result against the contract: only its fields are kept (3.5 no. 6), and those must be what was agreed. */ export function checkResult(contract, type, data = {}) {
    const kept = {};
    const faults = [];
    for (const field of contract.fields){
        const given = Object.hasOwn(data, field.name) ? data[field.name] : undefined;
        const value = typeof given === 'number' ? String(given) : given;
        if (value === undefined || value === null || value === '') {
            if (field.required && type === 'DONE') faults.push(`body.resultData.${field.name}`);
        } else if (typeof value === 'string' && fits(field, value)) kept[field.name] = value;
        else faults.push(`body.resultData.${field.name}`);
    }
    return {
        kept,
        faults
    };
}
function fits({ type, length, codes = [] }, value) {
    if ([
        ...value
    ].length > length || /\p{Cc}/u.test(value)) return false;
    switch(type){
        case 'TEXT':
            return true;
        case 'DATE':
            return isLocalDate(value);
        case 'CODE':
            return codes.some(({ code })=>code === value);
    }
}

//# sourceMappingURL=check-result.js.map