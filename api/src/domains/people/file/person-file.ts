import { rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, hasPermission, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { findPerson } from '../find-person.ts';
import { maskedPerson } from '../open-person.ts';
import { onPersonPlaces } from './places.ts';

/** 参保信息 as the file shows it. */
export interface InsuranceView {
  id: string;
  insuranceType: string;
  status: string;
  account: string;
  enrolledOn: string;
  unitName: string | null;
  paymentBase: string | null;
  payStandard: string | null;
  fromMonth: string | null;
  toMonth: string | null;
  stoppedOn: string | null;
  source: string;
  sourceAt: SqlInstant;
}

/** 个人档案, masked. */
export interface PersonFile {
  id: string;
  name: string;
  idNo: string;
  mobile: string;
  sex: string;
  birthDate: string;
  incomplete: boolean;
  insurance: InsuranceView[];
}

/**
 * A person's file, for who may see one of the records about the person; absent and out-of-scope answer the same.
 *
 * @throws NOT_FOUND
 */
export async function getPersonFile(ctx: Ctx, id: string): Promise<PersonFile> {
  const person = isUuid(id) ? await findPerson(ctx, id.toLowerCase()) : undefined;
  if (!person) throw refuse('NOT_FOUND');
  if (!(await isKnownHere(ctx, person.id))) {
    await recordAuditApart(ctx, {
      event: 'access.out-of-scope',
      objectType: 'person',
      objectId: person.id,
      ok: false,
      detail: { operation: 'personFile' },
    });
    throw refuse('NOT_FOUND');
  }
  const [incomplete] = await tables(ctx)
    .selectFrom('person')
    .select('incomplete')
    .where('id', '=', person.id)
    .execute();
  return {
    id: person.id,
    ...maskedPerson(person),
    sex: person.sex,
    birthDate: person.birthDate,
    incomplete: incomplete?.incomplete ?? false,
    insurance: await readInsurance(ctx, person.id),
  };
}

async function isKnownHere(ctx: Ctx, personId: string): Promise<boolean> {
  for (const { permission, places } of onPersonPlaces.of(ctx)) {
    if (!hasPermission(ctx.actor, permission)) continue;
    if ((await places(ctx, personId)).some((place) => inScope(scopeOf(ctx.actor), place))) return true;
  }
  return false;
}

function readInsurance(ctx: Ctx, personId: string): Promise<InsuranceView[]> {
  return rows<InsuranceView>(
    ctx,
    sql`select id, insurance_type as "insuranceType", status, account_masked as account, enrolled_on::text as "enrolledOn",
          unit_name as "unitName", payment_base as "paymentBase", pay_standard as "payStandard", from_month as "fromMonth",
          to_month as "toMonth", stopped_on::text as "stoppedOn", source, source_at as "sourceAt"
        from person_insurance where person_id = ${personId} order by insurance_type desc`,
  );
}

/** 待补录: files that were opened with what another system knew; somebody completes them. */
export async function flagIncomplete(tx: Ctx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await run(tx, sql`update person set incomplete = true where id = any(${[...personIds]}::uuid[])`);
}
