import { randomFillSync } from 'node:crypto';

/** Random bytes for many ids at once: asking the system for sixteen at a time costs more than all the rest of an id. */
const pool = Buffer.alloc(4096);
let used = pool.length;

function random16(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return Buffer.from(pool.subarray(used - 16, used));
}

/** Ids of one millisecond: where their counter stands. A new millisecond begins somewhere in the lower part of the counter's 26 bits. */
let last = { at: -1, count: 0 };

/**
 * UUIDv7 (RFC 9562 §6.2, counter): made in the application so that PostgreSQL 15 works too. `at` in milliseconds. Ids that this process makes
 * within one millisecond rise in the order of the calls, so that rows written together are read in the order in which they were written.
 */
export function uuidv7(at: number): string {
  const bytes = random16();
  last = { at, count: last.at === at ? last.count + 1 : bytes.readUInt16BE(14) };
  bytes.writeUIntBE(at, 0, 6);
  bytes.writeUInt16BE(0x7000 | ((last.count >>> 14) & 0x0fff), 6);
  bytes.writeUInt16BE(0x8000 | (last.count & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Before every id: where a walk over all of them begins. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text may be given to a uuid column; anything else would be a database error instead of "not found". */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
