import { readStored, writeStored } from '@yjs/web-kit';

const keyOf = (ticket: string) => `evaluate.${ticket}`;

/** What this browser has named the evaluation that it sent by a ticket; null where it sent none. By it an anonymous one is found again. */
export const sentBy = (ticket: string): string | null => readStored(keyOf(ticket));

/** Kept before it is sent: the answer may be lost. */
export const keepSent = (ticket: string, clientId: string): void => writeStored(keyOf(ticket), clientId);
