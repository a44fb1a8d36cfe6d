import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { amendOrg } from '../../../../platform/access/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { CONDITIONS, type Conditions } from '../../institutions/conditions/conditions.ts';
import { writeConditions } from '../../institutions/conditions/write-conditions.ts';
import { legalIdColumns, sealInstitution } from '../../institutions/institution-cells.ts';
import { writeLibraryEvents } from '../../marks/index.ts';
import { openChange } from '../change-cells.ts';
import type { AskedChange } from '../change-effects.ts';
import { titlesOf } from '../difference.ts';
import { lockFitting } from './recheck-conditions.ts';

/**
 * BR14-5: from now on the new values hold. With another district the institution, its projects and their marks are that district's; what has
 * begun (applications, rounds, runs) stays with the district that began it.
 */
export async function bringInstitutionInForce(tx: Ctx, change: AskedChange): Promise<void> {
  const { targetId: id, content } = change;
  const text = (key: string) => (typeof content[key] === 'string' ? content[key] : undefined);
  await lockFitting(tx, change.id, id);
  await writeProfile(tx, change, text);
  if (CONDITIONS.some(({ key }) => content[key] !== undefined))
    await writeConditions(tx, id, content as Partial<Conditions>);
  const before = await placeOf(tx, id);
  const { path, districtCode } = await amendOrg(tx, before.orgId, {
    name: text('name'),
    uscc: text('uscc'),
    parent: text('districtCode'),
  });
  const place: Placed = { orgId: before.orgId, orgPath: path, districtCode: districtCode ?? before.districtCode };
  if (place.districtCode !== before.districtCode) await moveTo(tx, id, place);
  await writeLibraryEvents(tx, [
    {
      target: { type: 'INSTITUTION', id, ...place },
      kind: '变更',
      text: `${change.changeNo}：${titlesOf(change.differences)}`,
    },
  ]);
}

async function writeProfile(tx: Ctx, change: AskedChange, text: (key: string) => string | undefined): Promise<void> {
  const { targetId: id } = change;
  const { keys } = tx.app;
  const idNo = change.legalIdNo && openChange(keys, change.id, 'legalIdNo', change.legalIdNo);
  const account = change.bankAccount && openChange(keys, change.id, 'bankAccount', change.bankAccount);
  const legal = idNo ? legalIdColumns(keys, id, idNo) : undefined;
  await run(
    tx,
    sql`update training_institution set name = coalesce(${text('name') ?? null}, name), uscc = coalesce(${text('uscc') ?? null}, uscc),
          parent_name = coalesce(${text('parentName') ?? null}, parent_name),
          legal_name = coalesce(${text('legalName') ?? null}, legal_name), legal_id_no = coalesce(${legal?.legalIdNo ?? null}, legal_id_no),
          legal_id_no_masked = coalesce(${legal?.legalIdNoMasked ?? null}, legal_id_no_masked),
          legal_id_no_index = coalesce(${legal?.legalIdNoIndex ?? null}, legal_id_no_index),
          bank_name = coalesce(${text('bankName') ?? null}, bank_name), bank_owner = coalesce(${text('bankOwner') ?? null}, bank_owner),
          bank_account = coalesce(${account ? sealInstitution(keys, id, 'bankAccount', account) : null}, bank_account),
          bank_account_masked = coalesce(${account ? mask('bankAccount', account) : null}, bank_account_masked),
          reg_address = coalesce(${text('regAddress') ?? null}, reg_address),
          train_address = coalesce(${text('trainAddress') ?? null}, train_address),
          contact_name = coalesce(${text('contactName') ?? null}, contact_name),
          contact_phone = coalesce(${text('contactPhone') ?? null}, contact_phone), email = coalesce(${text('email') ?? null}, email),
          version = version + 1, updated_at = ${tx.app.clock.now()}
        where id = ${id}`,
  );
}

async function placeOf(tx: Ctx, id: string): Promise<Placed> {
  const found = await tables(tx)
    .selectFrom('training_institution')
    .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Error(`institution ${id} does not exist`);
  return found;
}

async function moveTo(tx: Ctx, id: string, { orgId, orgPath, districtCode }: Placed): Promise<void> {
  const own = sql`select ${id}::uuid union all select p.id from training_project p where p.institution_id = ${id}`;
  const to = sql`org_path = ${orgPath}, district_code = ${districtCode}`;
  await run(tx, sql`update training_institution set ${to} where id = ${id}`);
  await run(tx, sql`update training_project set ${to} where institution_id = ${id}`);
  await run(tx, sql`update training_mark set ${to} where target_id in (${own})`);
  // To-dos about the institution itself (资质核验) are its new district's; those of what has begun stay.
  await run(
    tx,
    sql`update task t set org_id = o.id, org_path = o.path, district_code = ${districtCode} from org o
         where o.code = ${districtCode} and t.closed_at is null and t.record_id in (${own}) and t.org_id <> ${orgId}`,
  );
}
