import { decryptColumn, encryptColumn } from "../crypto/index.js";
const cell = (id)=>({
        table: 'confirmation',
        column: 'receiver',
        rowId: id
    });
export function sealReceiver(keys, id, receiver) {
    return encryptColumn(keys, 'CONTACT', cell(id), JSON.stringify(receiver));
}
export function openReceiver(keys, id, sealed) {
    return JSON.parse(decryptColumn(keys, cell(id), sealed));
}

//# sourceMappingURL=receiver.js.map