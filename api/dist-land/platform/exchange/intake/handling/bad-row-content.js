import { decryptColumn, encryptColumn } from "../../../crypto/index.js";
const cell = (intakeId, line)=>({
        table: 'exchange_bad_row',
        column: 'content',
        rowId: `${intakeId}:${line}`
    });
/** Known fields of a row that was not taken, sealed, so that somebody may correct it. */ export function sealContent(keys, intakeId, line, values) {
    return encryptColumn(keys, 'TEXT', cell(intakeId, line), JSON.stringify(values));
}
export function openContent(keys, intakeId, line, sealed) {
    return JSON.parse(decryptColumn(keys, cell(intakeId, line), sealed));
}

//# sourceMappingURL=bad-row-content.js.map