import { rows, sql } from '../../database/sql.ts';
import { isIntactRow, reportBroken, type SealedRow } from '../access/index.ts';
import { KEY_SUBJECTS, type KeyStanding, parseKeyId } from '../crypto/index.ts';
import type { App, Ctx } from '../kernel/index.ts';
import { SEALED_KEYS, type SealedKey } from './sealed-keys.ts';
import { type StandingKey, standingOf } from './standing.ts';
import type { StoredKeySource } from './stored-key-source.ts';
import { rootOf, Unwrapping } from './unwrapping.ts';

type Row = SealedRow & SealedKey;

/**
 * Takes what the store holds of a system's keys into a source, and says how they stand. A row whose code does not fit is as if it were not there, and both
 * administrators hear of it (03 §41.7).
 */
export async function loadKeys(
  app: App,
  owner: string,
  source: StoredKeySource,
  how: { wide?: boolean; derived?: boolean } = {},
): Promise<KeyStanding> {
  const ctx = app.context({ kind: 'SYSTEM', name: '密钥装载' });
  const intact = await intactRows(ctx, owner);
  await Unwrapping.during(ctx, async (unwrapping, provider) => {
    for (const { keyId, wrapped, wrappedBy, kcv } of intact) {
      if (wrapped === null) source.forget(keyId);
      else if (!source.holds(keyId) && parseKeyId(keyId).subject !== 'KEK')
        source.hold(keyId, await rootOf(provider, await unwrapping.of(keyId, wrapped, wrappedBy, kcv)));
    }
  });
  const keys = intact.map<StandingKey>(({ keyId, state }) => {
    const { subject, version } = parseKeyId(keyId);
    return { subject, key_version: version, state };
  });
  return standingOf(owner, keys, how);
}

async function intactRows(ctx: Ctx, owner: string): Promise<Row[]> {
  const found = await rows<Row>(ctx, sql`select ${SEALED_KEYS.select} where k.owner = ${owner} order by k.key_version`);
  const intact: Row[] = [];
  for (const row of found) {
    if (isIntactRow(ctx, SEALED_KEYS, row)) intact.push(row);
    else await reportBroken(ctx, SEALED_KEYS.name, row.key);
  }
  return intact;
}

/** Whether a subject is one of stored keys. */
export const isSubject = (text: string): text is (typeof KEY_SUBJECTS)[number] =>
  KEY_SUBJECTS.some((known) => known === text);
