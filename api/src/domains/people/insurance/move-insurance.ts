import { rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { insuranceCell } from './write-insurance.ts';

interface StoredInsurance {
  id: string;
  personId: string;
  insuranceType: string;
  account: string;
  sourceAt: SqlInstant;
}

/**
 * 参保信息 follows its person. Where both numbers have the same insurance, the newer news goes into the kept person's file, and the older stays
 * under the former number.
 */
export async function moveInsurance(tx: Ctx, from: string, to: string): Promise<void> {
  const found = await rows<StoredInsurance>(
    tx,
    sql`select id, person_id as "personId", insurance_type as "insuranceType", account, source_at as "sourceAt" from person_insurance
         where person_id in (${from}, ${to}) order by id for update`,
  );
  for (const moving of found.filter(({ personId }) => personId === from)) {
    const standing = found.find((one) => one.personId === to && one.insuranceType === moving.insuranceType);
    if (!standing) await place(tx, moving, to);
    else if (toDate(moving.sourceAt) > toDate(standing.sourceAt)) {
      // One of them steps aside for a moment: a person has each insurance once.
      await run(tx, sql`update person_insurance set insurance_type = 'MOVING' where id = ${moving.id}`);
      await place(tx, standing, from);
      await place(tx, moving, to);
    }
  }
}

/** The account is sealed to its person, so it is sealed anew. */
async function place(tx: Ctx, { id, personId, insuranceType, account }: StoredInsurance, to: string): Promise<void> {
  const { keys, clock } = tx.app;
  const clear = decryptColumn(keys, insuranceCell(personId, insuranceType), account);
  const sealed = encryptColumn(keys, 'BANK', insuranceCell(to, insuranceType), clear);
  await run(
    tx,
    sql`update person_insurance set person_id = ${to}, insurance_type = ${insuranceType}, account = ${sealed}, version = version + 1,
               updated_at = ${clock.now()} where id = ${id}`,
  );
}
