import { blindIndex, encryptColumn, type KeyRing, normalise } from '../crypto/index.ts';
import { maskPhone } from '../masking/index.ts';

export const PHONE_FIELD = { name: 'notification.phone', kind: 'phone' } as const;
const MOBILE = /^1[3-9]\d{9}$/;

/** How a phone number is kept: sealed for its row, masked for lists, indexed for counting. */
export interface SealedPhone {
  cipher: string;
  masked: string;
  index: string;
}

/** Address of the sealed number of a notification. */
export function phoneCell(notificationId: string) {
  return { table: 'notification', column: 'phone', rowId: notificationId };
}

/** Address of the sealed text of a notification. */
export function bodyCell(notificationId: string) {
  return { table: 'notification', column: 'body', rowId: notificationId };
}

export function sealBody(keys: KeyRing, notificationId: string, body: string): string {
  return encryptColumn(keys, 'CONTACT', bodyCell(notificationId), body);
}

/** The number sealed for its notification; undefined when it is none that a message could reach. */
export function sealPhone(keys: KeyRing, notificationId: string, phone: string | null): SealedPhone | undefined {
  const number = normalise('phone', phone ?? '');
  const index = MOBILE.test(number) ? blindIndex(keys, PHONE_FIELD, number) : null;
  if (index === null) return undefined;
  return {
    cipher: encryptColumn(keys, 'CONTACT', phoneCell(notificationId), number),
    masked: maskPhone(number),
    index,
  };
}
