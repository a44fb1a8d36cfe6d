import type { NotNull } from 'kysely';
import { rows, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../../../platform/kernel/index.ts';
import type { BusinessType, StaffSnapshot } from '../words.ts';
import { RECEPTION, type ReceptionScene } from './words.ts';

/** A reception as 好差评 sees it: what somebody is asked to evaluate. */
export interface ReceptionService extends Placed {
  type: 'reception';
  id: string;
  no: string;
  caseId: string | null;
  caseNo: string | null;
  matterCode: string;
  matterName: string;
  businessType: BusinessType;
  scene: ReceptionScene;
  orgName: string;
  /** Nobody applied: it came through no door. */
  channel: '';
  /** Its scene says so. */
  unasked: false;
  applicantMasked: string;
  handler: StaffSnapshot;
}

/** The receptions of the ids, in one statement; the caller has checked who may ask. */
export async function readReceptions(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ReceptionService>> {
  const found = await rows<ReceptionService>(
    ctx,
    sql`select 'reception' as type, id, reception_no as no, case_id as "caseId", case_no as "caseNo", matter_code as "matterCode",
               matter_name as "matterName", business_type as "businessType", scene, org_id as "orgId", org_path as "orgPath",
               district_code as "districtCode", org_name as "orgName", '' as channel, false as unasked,
               coalesce(nullif(name_masked, ''), '未登记姓名') as "applicantMasked", received_by as handler
          from service_reception where id = any(${ids.filter(isUuid)}::uuid[])`,
  );
  return new Map(found.map((one) => [one.id, one]));
}

/** Whether the caller may see the reception; an absent one and another's answer alike. @throws NOT_FOUND */
export async function requireReception(ctx: Ctx, id: string): Promise<ReceptionService> {
  const found = (await readReceptions(ctx, [id])).get(id);
  if (found && inScope(scopeOf(ctx.actor), found)) return found;
  if (found)
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: RECEPTION, objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

/** Whom to call, in clear: sealed in the row. */
export interface Contact {
  name: string;
  phone: string;
}

export const contactCell = (id: string) => ({ table: 'service_reception', column: 'contact_cipher', rowId: id });

/** The contact of a reception, in clear: never logged by the caller; undefined where none was given. */
export async function openContact(ctx: Ctx, id: string): Promise<Contact | undefined> {
  return (await openContacts(ctx, [id])).get(id);
}

/** {@link openContact} of several, in one statement. */
export async function openContacts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Contact>> {
  const found = await tables(ctx)
    .selectFrom('service_reception')
    .select(['id', 'contact_cipher as sealed'])
    .$narrowType<{ sealed: NotNull }>()
    .where('id', '=', anyOf(ids))
    .where('contact_cipher', 'is not', null)
    .execute();
  return new Map(
    found.map(({ id, sealed }) => [id, JSON.parse(decryptColumn(ctx.app.keys, contactCell(id), sealed)) as Contact]),
  );
}
