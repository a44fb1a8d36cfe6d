import { decryptColumn, encryptColumn, type KeyRing } from '../crypto/index.ts';

/** Whom the question goes to, in clear. */
export interface Receiver {
  name: string;
  /** Null or malformed: the clerks are asked to complete it. */
  phone: string | null;
  /** By it the person reads the question in 消息 too, where he has an account (01 §6.7). */
  idNo?: string;
}

const cell = (id: string) => ({ table: 'confirmation', column: 'receiver', rowId: id });

export function sealReceiver(keys: KeyRing, id: string, receiver: Receiver): string {
  return encryptColumn(keys, 'CONTACT', cell(id), JSON.stringify(receiver));
}

export function openReceiver(keys: KeyRing, id: string, sealed: string): Receiver {
  return JSON.parse(decryptColumn(keys, cell(id), sealed)) as Receiver;
}
