import { run, type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, inScope, scopeOf, transaction } from '../../../../platform/kernel/index.ts';

/** The number under which a bureau answers what trainees ask about their enrolment (T20-6). */
export interface Contact {
  districtCode: string;
  officeName: string;
  phone: string | null;
  updatedAt: SqlInstant | null;
  updatedByName: string | null;
}

const PHONE = /^[\d-]{7,20}$/;

/** Bureaus of the caller's scope with their numbers. */
export async function listContacts(ctx: Ctx): Promise<Contact[]> {
  const found = await tables(ctx)
    .selectFrom('org as o')
    .leftJoin('training_contact as c', 'c.district_code', 'o.code')
    .select([
      'o.id',
      'o.path',
      'o.code as districtCode',
      'o.name as officeName',
      'c.phone',
      'c.updated_at as updatedAt',
      'c.updated_by_name as updatedByName',
    ])
    .where('o.level', 'in', ['CITY', 'DISTRICT'])
    .where('o.enabled', '=', true)
    .orderBy('o.code')
    .execute();
  return found
    .filter(({ id, path, districtCode }) => inScope(scopeOf(ctx.actor), { orgId: id, orgPath: path, districtCode }))
    .map(({ id: _id, path: _path, ...contact }) => contact);
}

/** @throws NOT_FOUND for a bureau that is not the caller's, BAD_INPUT */
export async function saveContact(ctx: Ctx, districtCode: string, given: string): Promise<Contact> {
  const phone = given.trim();
  if (!PHONE.test(phone)) throw badInput([{ path: 'phone', message: '请填写正确的联系电话' }]);
  await transaction(ctx, async (tx) => {
    const office = await tables(tx)
      .selectFrom('org')
      .select(['id', 'path', 'code as districtCode'])
      .where('code', '=', districtCode)
      .where('level', 'in', ['CITY', 'DISTRICT'])
      .executeTakeFirst();
    if (!office || !inScope(scopeOf(tx.actor), { orgId: office.id, orgPath: office.path, districtCode }))
      throw refuse('NOT_FOUND');
    await run(
      tx,
      sql`insert into training_contact (district_code, phone, updated_at, updated_by_name)
          values (${districtCode}, ${phone}, ${tx.app.clock.now()}, ${actorName(tx.actor)})
          on conflict (district_code) do update set phone = excluded.phone, updated_at = excluded.updated_at,
            updated_by_name = excluded.updated_by_name`,
    );
    await recordAudit(tx, {
      event: 'training.contact',
      objectType: 'org',
      objectId: office.id,
      detail: { districtCode, phone },
    });
  });
  const saved = (await listContacts(ctx)).find((contact) => contact.districtCode === districtCode);
  if (!saved) throw refuse('NOT_FOUND');
  return saved;
}
