import { blindIndex, encryptColumn, normalise } from "../crypto/index.js";
import { maskPhone } from "../masking/index.js";
export const PHONE_FIELD = {
    name: 'notification.phone',
    kind: 'phone'
};
const MOBILE = /^1[3-9]\d{9}$/;
/** Address of the sealed number of a notification. */ export function phoneCell(notificationId) {
    return {
        table: 'notification',
        column: 'phone',
        rowId: notificationId
    };
}
/** The number sealed for its notification; undefined when it is none that a message could reach. */ export function sealPhone(keys, notificationId, phone) {
    const number = normalise('phone', phone ?? '');
    const index = MOBILE.test(number) ? blindIndex(keys, PHONE_FIELD, number) : null;
    if (index === null) return undefined;
    return {
        cipher: encryptColumn(keys, 'CONTACT', phoneCell(notificationId), number),
        masked: maskPhone(number),
        index
    };
}

//# sourceMappingURL=contact.js.map