import { registerDictionary, registerFormat } from "../../platform/forms/index.js";
import { dictionary, parseBankAccount, parseIdNumber, parseMobile, parsePersonName, parseUscc } from "./identity/index.js";
import { isRegionCode } from "./regions.js";
/** Teaches the forms of the whole house how persons are written: formats by `x-format`, code lists by `x-dictionary`. */ export function registerPersonForms() {
    registerFormat('idNumber', idNumber);
    registerFormat('mobile', parseMobile);
    registerFormat('personName', parsePersonName);
    registerFormat('luhn', parseBankAccount);
    registerFormat('region', region);
    registerFormat('uscc', parseUscc);
    for (const list of dictionary.values())registerDictionary(list);
}
/** A citizen's ID number, kept with 18 characters. */ function idNumber(text, today) {
    const parsed = parseIdNumber(text, {
        today
    });
    return parsed.ok ? {
        ok: true,
        value: parsed.idNo18
    } : parsed;
}
/** A region of China; the 12 digits of messages are kept as the 9 that say something. */ function region(text) {
    return isRegionCode(text) ? {
        ok: true,
        value: text.slice(0, 9)
    } : {
        ok: false,
        message: '行政区划代码不正确，请重新选择'
    };
}

//# sourceMappingURL=form-formats.js.map