import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { canonicalJson, hmacSm3Hex, type KeyRing } from '../../../../platform/crypto/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { personCells, sealCell, traineeIndex } from '../person-cells.ts';
import type { IdentityRecord } from './identity-record.ts';

/** What decides whether somebody may be trained, and so what T20-7 looks at. */
export interface DecidingFacts {
  category: string;
  districtCode: string;
  alive: boolean;
  recordState: string;
  registered: boolean;
}

/** A person of whom the discharge system says something else than before. */
export interface IdentityChange {
  /** Blind index of the number. */
  index: string;
  before: DecidingFacts;
  after: DecidingFacts;
}

/** What a page brought. */
export interface MirrorOutcome {
  fresh: number;
  unchanged: number;
  changes: IdentityChange[];
}

export interface MirroredRecord extends IdentityRecord {
  duplicate?: boolean;
}

/** Writes what the discharge system says of one person now. */
export async function writeMirror(
  ctx: Ctx,
  record: IdentityRecord,
  { duplicate = false }: { duplicate?: boolean } = {},
): Promise<void> {
  await transaction(ctx, (tx) => writeMirrorPage(tx, [{ ...record, duplicate }]));
}

/** Writes what it says of many, in a fixed number of statements; a number comes once. `partial`: of a number there may be further rows. */
export async function writeMirrorPage(
  tx: Ctx,
  records: readonly MirroredRecord[],
  { partial = false }: { partial?: boolean } = {},
): Promise<MirrorOutcome> {
  const { keys } = tx.app;
  const given = (partial ? await stillDoubled(tx, records) : records)
    .map((record) => ({ record, index: traineeIndex(keys, record.idNo), hash: identityHash(keys, record) }))
    .sort((a, b) => (a.index < b.index ? -1 : 1));
  const known = new Map(
    (
      await tables(tx)
        .selectFrom('training_identity')
        .select([
          'id',
          'id_no_index as index',
          'hash',
          'person_category as category',
          'district_code as districtCode',
          'alive',
          'record_state as recordState',
          'registered',
        ])
        .where('id_no_index', '=', anyOf(given.map(({ index }) => index)))
        .orderBy('id_no_index')
        .forUpdate()
        .execute()
    ).map((row) => [row.index, row]),
  );
  const now = tx.app.clock.now();
  const fresh = given.filter(({ index }) => !known.has(index));
  const changed = given.filter(({ index, hash }) => known.has(index) && known.get(index)?.hash !== hash);
  const kept = given.filter(({ index, hash }) => known.get(index)?.hash === hash);
  const values = [...fresh, ...changed].map(({ record, index, hash }) =>
    cellsOf(keys, known.get(index)?.id ?? uuidv7(now.getTime()), index, hash, record),
  );
  if (values.length > 0) await upsert(tx, values);
  await run(
    tx,
    sql`update training_identity set synced_at = ${now}, doubt = null, doubt_since = null, doubt_reason = null, kept_at = null where id_no_index = any(${kept.map(({ index }) => index)}::text[])`,
  );
  return {
    fresh: fresh.length,
    unchanged: kept.length,
    changes: changed.flatMap(({ record, index }) => {
      const before = known.get(index);
      return before ? [{ index, before: factsOf(before), after: factsOf(record) }] : [];
    }),
  };
}

/** What has changed may be one of several rows of a number: that there are several is known until somebody has seen all of them. */
async function stillDoubled(tx: Ctx, records: readonly MirroredRecord[]): Promise<MirroredRecord[]> {
  const indexOf = ({ idNo }: MirroredRecord) => traineeIndex(tx.app.keys, idNo);
  const doubled = await tables(tx)
    .selectFrom('training_identity')
    .select('id_no_index as index')
    .where('duplicate', '=', true)
    .where('id_no_index', '=', anyOf(records.map(indexOf)))
    .execute();
  const known = new Set(doubled.map(({ index }) => index));
  return records.map((record) => ({ ...record, duplicate: record.duplicate || known.has(indexOf(record)) }));
}

const factsOf = ({ category, districtCode, alive, recordState, registered }: DecidingFacts): DecidingFacts => ({
  category,
  districtCode,
  alive,
  recordState,
  registered,
});

/** Equal for equal content and telling nothing else: what it digests is personal. When the source wrote it is no content. */
export function identityHash(keys: KeyRing, { sourceUpdatedAt: _at, ...content }: MirroredRecord): string {
  const said = Object.entries(content).filter(([, value]) => value !== null && value !== undefined && value !== false);
  return hmacSm3Hex(keys.blindIndexKey('training.identity.hash').key, canonicalJson(Object.fromEntries(said)));
}

function cellsOf(keys: KeyRing, id: string, index: string, hash: string, record: MirroredRecord) {
  const phone = record.phone || null;
  return {
    ...record,
    ...personCells(keys, 'training_identity', id, record),
    id,
    index,
    hash,
    duplicate: record.duplicate ?? false,
    phone: phone && sealCell(keys, 'training_identity', id, 'phone', phone),
    phoneMasked: phone && mask('phone', phone),
  };
}

/** A row that somebody else has made meanwhile says the same: its envelopes open in that row alone, so it stays. */
async function upsert(tx: Ctx, values: readonly ReturnType<typeof cellsOf>[]): Promise<void> {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into training_identity as m (id, created_at, updated_at, id_no, id_no_masked, id_no_index, name, name_masked, gender,
          birth_date, person_category, service_from, service_to, discharge_date, discharge_kind, registered, registered_on, district_code, street_code,
          phone, phone_masked, alive, record_state, source_updated_at, duplicate, hash, synced_at)
        select v.id, ${now}, ${now}, v."idNo", v."idNoMasked", v.index, v.name, v."nameMasked", v.gender, v."birthDate", v.category,
          v."serviceFrom", v."serviceTo", v."dischargeDate", v."dischargeKind", v.registered, v."registeredOn", v."districtCode", v."streetCode", v.phone,
          v."phoneMasked", v.alive, v."recordState", v."sourceUpdatedAt", v.duplicate, v.hash, ${now}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "idNo" text, "idNoMasked" text, index text, name text,
            "nameMasked" text, gender text, "birthDate" date, category text, "serviceFrom" date, "serviceTo" date, "dischargeDate" date, "dischargeKind" text,
            registered boolean, "registeredOn" date, "districtCode" text, "streetCode" text, phone text, "phoneMasked" text, alive boolean,
            "recordState" text, "sourceUpdatedAt" timestamptz, duplicate boolean, hash text)
        on conflict (id_no_index) do update set version = m.version + 1, updated_at = excluded.updated_at, id_no = excluded.id_no,
          name = excluded.name, name_masked = excluded.name_masked, gender = excluded.gender, birth_date = excluded.birth_date,
          person_category = excluded.person_category, service_from = excluded.service_from, service_to = excluded.service_to,
          discharge_date = excluded.discharge_date, discharge_kind = excluded.discharge_kind, registered = excluded.registered, registered_on = excluded.registered_on,
          district_code = excluded.district_code, street_code = excluded.street_code, phone = excluded.phone,
          phone_masked = excluded.phone_masked, alive = excluded.alive, record_state = excluded.record_state,
          source_updated_at = excluded.source_updated_at, duplicate = excluded.duplicate, hash = excluded.hash,
          synced_at = excluded.synced_at, doubt = null, doubt_since = null, doubt_reason = null, kept_at = null
          where m.id = excluded.id`,
  );
}
