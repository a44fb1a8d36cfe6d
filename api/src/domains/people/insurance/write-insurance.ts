import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { LocalDate } from '../../../platform/calendar/index.ts';
import { encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';

/** What a source says of a person's insurance; the account in clear, amounts as decimal text. */
export interface InsuranceInput {
  personId: string;
  insuranceType: string;
  account: string;
  enrolledOn: LocalDate;
  unitName: string | null;
  paymentBase: string | null;
  payStandard: string | null;
  fromMonth: string | null;
  toMonth: string | null;
  source: string;
  sourceAt: Date;
}

/** Cells are bound to person and kind, which are fixed before the row is. */
export const insuranceCell = (personId: string, insuranceType: string) => ({
  table: 'person_insurance',
  column: `account.${insuranceType}`,
  rowId: personId,
});

/** Writes 参保信息 into the persons' files: made when new, else replaced by what the source says now. One statement for the set. */
export async function writeInsurance(tx: Ctx, inputs: readonly InsuranceInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const now = tx.app.clock.now();
  const values = inputs.map(({ account, ...input }) => ({
    ...input,
    id: uuidv7(now.getTime()),
    account: encryptColumn(tx.app.keys, 'BANK', insuranceCell(input.personId, input.insuranceType), account),
    accountMasked: mask('bankAccount', account),
  }));
  await run(
    tx,
    sql`
    insert into person_insurance as known (id, created_at, updated_at, person_id, insurance_type, status, account, account_masked,
          enrolled_on, unit_name, payment_base, pay_standard, from_month, to_month, source, source_at)
    select v.id, ${now}, ${now}, v."personId", v."insuranceType", 'ACTIVE', v.account, v."accountMasked", v."enrolledOn", v."unitName",
           v."paymentBase", v."payStandard", v."fromMonth", v."toMonth", v.source, v."sourceAt"
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "personId" uuid, "insuranceType" text, account text,
           "accountMasked" text, "enrolledOn" date, "unitName" text, "paymentBase" numeric, "payStandard" text, "fromMonth" text,
           "toMonth" text, source text, "sourceAt" timestamptz)
    on conflict (person_id, insurance_type) do update set status = 'ACTIVE', account = excluded.account,
          account_masked = excluded.account_masked, enrolled_on = excluded.enrolled_on, unit_name = excluded.unit_name,
          payment_base = excluded.payment_base, pay_standard = excluded.pay_standard, from_month = excluded.from_month,
          to_month = excluded.to_month, stopped_on = null, source = excluded.source, source_at = excluded.source_at,
          version = known.version + 1, updated_at = ${now}`,
  );
}

/** The last month `YYYY-MM` that the persons are entitled to, known before the source has ended their insurance. */
export async function endInsurance(
  tx: Ctx,
  ends: readonly { personId: string; insuranceTypes: readonly string[]; toMonth: string }[],
): Promise<void> {
  if (ends.length === 0) return;
  const values = ends.flatMap(({ insuranceTypes, ...end }) =>
    insuranceTypes.map((insuranceType) => ({ ...end, insuranceType })),
  );
  await run(
    tx,
    sql`
    update person_insurance p set to_month = v."toMonth", version = p.version + 1, updated_at = ${tx.app.clock.now()}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v("personId" uuid, "insuranceType" text, "toMonth" text)
     where p.person_id = v."personId" and p.insurance_type = v."insuranceType"`,
  );
}

/** 停保: the source has ended the persons' insurance of the named kinds. */
export async function stopInsurance(
  tx: Ctx,
  stops: readonly { personId: string; insuranceTypes: readonly string[]; stoppedOn: LocalDate; source: string }[],
): Promise<void> {
  if (stops.length === 0) return;
  const now = tx.app.clock.now();
  const values = stops.flatMap(({ insuranceTypes, ...stop }) =>
    insuranceTypes.map((insuranceType) => ({ ...stop, insuranceType })),
  );
  await run(
    tx,
    sql`
    update person_insurance p set status = 'STOPPED', stopped_on = v."stoppedOn", source = v.source, source_at = ${now},
           version = p.version + 1, updated_at = ${now}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v("personId" uuid, "insuranceType" text, "stoppedOn" date, source text)
     where p.person_id = v."personId" and p.insurance_type = v."insuranceType"`,
  );
}
