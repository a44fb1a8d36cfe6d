import { blindIndex, encryptColumn, type KeyRing, normalise } from '../crypto/index.ts';

const FIELD = { name: 'notification.phone', kind: 'phone' } as const;
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

/** The number sealed for its notification; undefined when it is none that a message could reach. */
export function sealPhone(keys: KeyRing, notificationId: string, phone: string | null): SealedPhone | undefined {
  const number = normalise('phone', phone ?? '');
  const index = MOBILE.test(number) ? blindIndex(keys, FIELD, number) : null;
  if (index === null) return undefined;
  return {
    cipher: encryptColumn(keys, 'CONTACT', phoneCell(notificationId), number),
    masked: maskPhone(number),
    index,
  };
}

function maskPhone(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(-4)}`;
}

/** The surname's first character, a star for each other: 张三 → 张*, 欧阳锋 → 欧** (00-common "masking"). */
export function maskName(name: string): string {
  const [first = '', ...others] = [...name.trim()];
  return first + '*'.repeat(Math.max(1, others.length));
}
