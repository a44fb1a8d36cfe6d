import { firstRow, run, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { openInstitution } from '../institutions/institution-cells.ts';
import type { InstitutionRow } from '../institutions/institution-row.ts';
import { getOwnInstitution } from '../institutions/own-institution.ts';
import type { InstitutionChangeInput } from './change.inputs.ts';
import { fileChange } from './file-change.ts';
import {
  changesBank,
  type InstitutionValues,
  institutionDifferences,
  readInstitutionValues,
  type StandingInstitution,
} from './values/institution-values.ts';

/**
 * 02 §6.2, BR14-5: what the caller's institution is called, who it is, where it stands and what it has; nothing of it holds before the last verdict.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-0504, E-1404, E-1411, E-1413
 */
export async function requestInstitutionChange(ctx: Ctx, input: InstitutionChangeInput): Promise<string> {
  const { id } = await once(ctx, 'requestInstitutionChange', input.requestId, input, async (tx) => {
    const seen = await getOwnInstitution(tx);
    await run(tx, sql`select 1 from training_institution where id = ${seen.id} for update`);
    const row = await getOwnInstitution(tx);
    const standing = inClear(tx, row);
    const asked = readInstitutionValues({ ...input.values }, standing, localDateOf(tx.app.clock.now()));
    await requireFree(tx, row.id, asked.values);
    const { legalIdNo, bankAccount, ...values } = asked.values;
    const { orgId, orgPath, districtCode } = row;
    const change = {
      target: {
        type: 'INSTITUTION' as const,
        id: row.id,
        name: row.subject,
        institutionId: row.id,
        orgId,
        orgPath,
        districtCode,
      },
      content: { ...values, ...asked.conditions },
      sealed: { legalIdNo, bankAccount },
      differences: institutionDifferences(asked, standing),
      needsCentre: changesBank(asked.values),
    };
    return { id: await fileChange(tx, change, input) };
  });
  return id;
}

/** The institution's values as they are compared with what is asked for; they leave this room masked. */
function inClear(tx: Ctx, row: InstitutionRow): StandingInstitution {
  const known = row as unknown as StandingInstitution;
  const { keys } = tx.app;
  return {
    ...known,
    name: row.subject,
    legalIdNo: openInstitution(keys, row.id, 'legalIdNo', row.legalIdSealed),
    bankAccount: row.bankAccountSealed && openInstitution(keys, row.id, 'bankAccount', row.bankAccountSealed),
  };
}

/** Name and code are nobody else's (02 §6.3). @throws BAD_INPUT */
async function requireFree(tx: Ctx, id: string, { name, uscc }: InstitutionValues): Promise<void> {
  const taken = await firstRow<{ byName: boolean; byCode: boolean }>(
    tx,
    sql`select coalesce(bool_or(name = ${name ?? null}), false) as "byName", coalesce(bool_or(uscc = ${uscc ?? null}), false) as "byCode"
          from training_institution where id <> ${id} and state <> 'REMOVED'`,
  );
  const faults = [
    ...(taken?.byName ? [{ path: 'name', message: '机构名称已被其他机构使用' }] : []),
    ...(taken?.byCode ? [{ path: 'uscc', message: '该统一社会信用代码已被其他机构使用' }] : []),
  ];
  if (faults.length > 0) throw badInput(faults);
}
