import { firstRow, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { VENUE_KIND } from '../../codes.ts';
import { FieldReader } from '../../fields.ts';
import { getOwnInstitution, recordMaintenance } from '../own-institution.ts';
import { VENUE_RECORD } from '../record-types.ts';
import { lockOwn } from './lock-own.ts';
import type { VenueInput } from './teaching.input.ts';

/**
 * Keeps a venue of one's own institution, a new one or a change; one that is no longer used stays on record as 停用.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-0504, E-1404
 */
export async function saveVenue(ctx: Ctx, input: VenueInput): Promise<void> {
  const own = await getOwnInstitution(ctx);
  const value = readVenue(input);
  await transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const id = input.id
      ? (await lockOwn(tx, 'training_venue', own.id, { id: input.id, version: input.version })).id
      : uuidv7(now.getTime());
    await requireNew(tx, own.id, id, value.name);
    await run(
      tx,
      sql`insert into training_venue (id, created_at, updated_at, institution_id, name, kind, address, capacity, equipment, lease_valid_to, active)
          values (${id}, ${now}, ${now}, ${own.id}, ${value.name}, ${value.kind}, ${value.address}, ${value.capacity}, ${value.equipment},
            ${input.leaseValidTo ?? null}, ${input.active})
          on conflict (id) do update set name = excluded.name, kind = excluded.kind, address = excluded.address, capacity = excluded.capacity,
            equipment = excluded.equipment, lease_valid_to = excluded.lease_valid_to, active = excluded.active,
            version = training_venue.version + 1, updated_at = excluded.updated_at`,
    );
    await attachFiles(tx, { type: VENUE_RECORD, id }, uploads(input.fileIds, 'SAFETY', '安全材料'));
    await recordMaintenance(tx, own.id, 'venue', id);
  });
}

async function requireNew(tx: Ctx, institutionId: string, id: string, name: string): Promise<void> {
  const known = await firstRow(
    tx,
    sql`select 1 as one from training_venue where institution_id = ${institutionId} and name = ${name} and id <> ${id}`,
  );
  if (known) throw badInput([{ path: 'name', message: '本机构已有同名场地' }]);
}

function readVenue(input: VenueInput) {
  const read = new FieldReader();
  const value = {
    name: read.text('name', '场地名称', input.name, 60),
    kind: read.code('kind', '场地类型', VENUE_KIND, input.kind),
    address: read.text('address', '场地地址', input.address, 200),
    capacity: read.whole('capacity', '容纳人数', input.capacity, 1, 10_000),
    equipment: read.optional('equipment', '设备', input.equipment, 500),
  };
  read.check();
  return value;
}
