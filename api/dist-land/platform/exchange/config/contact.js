import { decryptColumn, encryptColumn } from "../../crypto/index.js";
import { maskName, maskPhone } from "../../masking/index.js";
const cell = (table, rowId)=>({
        table,
        column: table === 'data_source' ? 'owner_contact' : 'contact',
        rowId
    });
export function sealContact(ctx, table, id, contact) {
    return contact ? encryptColumn(ctx.app.keys, 'CONTACT', cell(table, id), JSON.stringify(contact)) : null;
}
/** As lists show it. */ export function maskedContact(ctx, table, id, sealed) {
    if (sealed === null) return null;
    const { name, phone } = JSON.parse(decryptColumn(ctx.app.keys, cell(table, id), sealed));
    return {
        name: maskName(name),
        phone: maskPhone(phone)
    };
}

//# sourceMappingURL=contact.js.map