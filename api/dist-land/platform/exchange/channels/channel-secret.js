import { decryptColumn, encryptColumn } from "../../crypto/index.js";
const cell = (rowId)=>({
        table: 'data_channel',
        column: 'auth_secret',
        rowId
    });
export function sealChannelSecret(keys, id, secret) {
    return encryptColumn(keys, 'TEXT', cell(id), secret);
}
export function openChannelSecret(keys, id, sealed) {
    return sealed === null ? undefined : decryptColumn(keys, cell(id), sealed);
}

//# sourceMappingURL=channel-secret.js.map