import { decryptColumn, encryptColumn } from "../../../platform/crypto/index.js";
const cell = (id, column)=>({
        table: 'entitlement_candidate',
        column,
        rowId: id
    });
export function sealProfile(keys, id, profile) {
    return encryptColumn(keys, 'TEXT', cell(id, 'profile'), JSON.stringify(profile));
}
export function openProfile(keys, id, sealed) {
    return JSON.parse(decryptColumn(keys, cell(id, 'profile'), sealed));
}
export function sealValues(keys, id, values) {
    return encryptColumn(keys, 'TEXT', cell(id, 'match_values'), JSON.stringify(values));
}
export function openValues(keys, id, sealed) {
    return JSON.parse(decryptColumn(keys, cell(id, 'match_values'), sealed));
}

//# sourceMappingURL=profile.js.map