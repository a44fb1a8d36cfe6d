import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { canonicalJson, sm3Hex } from '../../../platform/crypto/index.ts';
import { type Ctx, endsTransaction, type Placed, part } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { writtenOf } from '../../../platform/records/write.ts';
import { isNamedAlike, parseIdNumber, tellDeath } from '../../people/index.ts';
import { matchDeath } from '../matches/hit.ts';
import { SOURCES } from '../words.ts';
import { deathRecord } from './death.record.ts';
import { deathTable } from './death-table.ts';
import { listFault, reasonOf, settleFaults } from './faults.ts';
import { followCancel, followNewDate, followReturn } from './follow-change.ts';
import { isEarlier, type KnownRecord, readKnown } from './known-record.ts';
import type { DeathContent } from './record.schema.ts';

const CITY = '310000';

/**
 * Records of 死亡库, one by one in their order: kept once by source and number, whatever was read before is passed over (03 §34.4). Everybody who keeps
 * persons is told of whom a record names; whoever is paid gets a match. One that cannot be carried out is undone alone and listed with the reason:
 * those behind it are taken (03 §34.8).
 *
 * @returns how many were new or changed
 */
export async function takeDeaths(tx: Ctx, contents: readonly DeathContent[]): Promise<number> {
  const place = await cityPlace(tx);
  let taken = 0;
  const good: DeathContent[] = [];
  for (const content of contents) {
    try {
      if (await part(tx, (own) => takeOne(own, content, place))) taken += 1;
      good.push(content);
    } catch (error) {
      if (endsTransaction(error)) throw error;
      const { source, recordId } = content;
      tx.app.log.error({ err: error, traceId: tx.traceId, source, recordId }, 'a record of the death registry failed');
      await listFault(tx, content, { kind: 'FAILED', reason: reasonOf(tx, error) }, place);
    }
  }
  await settleFaults(tx, good);
  return taken;
}

/** Lists what does not fit the agreed form, by the paths that are wrong. */
export async function listMalformed(tx: Ctx, records: readonly { record: unknown; faults: string }[]): Promise<void> {
  if (records.length === 0) return;
  const place = await cityPlace(tx);
  for (const { record, faults } of records)
    await listFault(tx, record, { kind: 'MALFORMED', reason: `内容不符合约定：${faults}` }, place);
}

async function takeOne(tx: Ctx, content: DeathContent, place: Placed): Promise<boolean> {
  const digest = sm3Hex(canonicalJson({ ...content }));
  const known = await readKnown(tx, content);
  const idNo = idNoOf(tx, content);
  if (!known) {
    const outcome = content.op === 'CANCEL' ? 'CANCELLED' : idNo === null ? 'NO_ID' : 'OTHERS';
    const id = await insertRecord(tx, deathRecord, { ...columnsOf(tx, content, idNo, digest), outcome }, { place });
    if (idNo !== null && content.op !== 'CANCEL') await named(tx, id, content, idNo);
    return true;
  }
  // What is read again, and what comes after a later version of it, says nothing new (03 §34.4 "re-reading harmless").
  if (known.digest === digest || isEarlier(content, known)) return false;
  // A message of 撤销 may leave the number out: whom it concerned is what the record has said before.
  const stays = content.op === 'CANCEL' && idNo === null ? known.idNo : idNo;
  await tables(tx)
    .updateTable('death_record')
    .set({
      ...writtenOf(tx, deathTable, known.id, columnsOf(tx, content, stays, digest)),
      ...(known.diedOn !== content.deathDate && { previous_died_on: known.diedOn }),
      ...(content.op === 'CANCEL' && { outcome: 'CANCELLED' }),
    })
    .where('id', '=', known.id)
    .execute();
  await followVersion(tx, known, content, stays);
  return true;
}

/** What another version of a record changes: nobody is named any more, somebody else is, or the same person with another name or day. */
async function followVersion(tx: Ctx, known: KnownRecord, content: DeathContent, idNo: string | null): Promise<void> {
  const { id, diedOn } = known;
  const stood = known.op !== 'CANCEL';
  if (content.op === 'CANCEL') {
    if (stood) await followCancel(tx, known);
    return;
  }
  const another = known.idNo !== idNo;
  if (another && stood) {
    await followCancel(tx, known);
    await tables(tx).deleteFrom('death_match_record').where('death_record_id', '=', id).execute();
  }
  if (another || !stood || !isNamedAlike(known.name, content.name)) {
    const outcome = idNo === null ? 'NO_ID' : 'OTHERS';
    await tables(tx).updateTable('death_record').set({ outcome }).where('id', '=', id).execute();
    if (!stood) await followReturn(tx, id);
    if (idNo !== null) await named(tx, id, content, idNo);
  }
  if (!another && diedOn !== content.deathDate)
    await followNewDate(tx, { id, before: diedOn, after: content.deathDate });
}

/** Somebody is named: he is looked for among who is paid, and every line of business may look for him among its own. */
async function named(tx: Ctx, recordId: string, content: DeathContent, idNo: string): Promise<void> {
  const { name, deathDate: diedOn, source } = content;
  const matched = await matchDeath(tx, { recordId, idNo, name, diedOn, source });
  if (matched)
    await tables(tx).updateTable('death_record').set({ outcome: 'MATCHED' }).where('id', '=', recordId).execute();
  await tellDeath(tx, 'suspected', { idNo, name }, { diedOn, source: SOURCES[source] });
}

/** The number in its normal form; null for none and for what is none: such a record stands under 「无法匹配」 (03 §34.8). */
function idNoOf(ctx: Ctx, { idNo }: DeathContent): string | null {
  if (!idNo?.trim()) return null;
  const parsed = parseIdNumber(idNo, { today: localDateOf(ctx.app.clock.now()) });
  return parsed.ok ? parsed.idNo18 : null;
}

const columnsOf = (tx: Ctx, content: DeathContent, idNo: string | null, digest: string) => ({
  source_system: content.source,
  source_record_id: content.recordId,
  seq: content.seq,
  name: content.name,
  id_no: idNo,
  died_on: content.deathDate,
  registered_on: content.registerDate,
  cert_no: content.certNo,
  op: content.op,
  received_at: tx.app.clock.now(),
  digest,
});

/** Nobody's district: what names no beneficiary is the city's to look through. */
async function cityPlace(tx: Ctx): Promise<Placed> {
  const city = await findOrgByCode(tx, CITY);
  if (!city) throw new Error('there is no city bureau');
  return { orgId: city.id, orgPath: city.path, districtCode: CITY };
}
