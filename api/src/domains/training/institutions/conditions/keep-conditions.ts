import { run, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { libraryErrors } from '../../errors.ts';
import { getOwnInstitution, recordMaintenance } from '../own-institution.ts';
import { type Conditions, type GivenConditions, readConditions } from './conditions.ts';
import { writeConditions } from './write-conditions.ts';

/**
 * 办学条件 of one's own institution while it is not yet in the library: they are judged with its first application. From then on they are
 * changed by 变更申请 (02 §6.2, ADR 0041).
 *
 * @throws NOT_FOUND, E-0504, E-1404, E-1431, BAD_INPUT naming every field with a mistake
 */
export async function keepConditions(ctx: Ctx, version: number, given: GivenConditions): Promise<void> {
  await transaction(ctx, async (tx) => {
    const seen = await getOwnInstitution(tx);
    await run(tx, sql`select 1 from training_institution where id = ${seen.id} for update`);
    const row = await getOwnInstitution(tx);
    if (row.state !== 'REGISTERED') throw new DomainError('E-1431', libraryErrors['E-1431']);
    if (row.version !== version) throw refuse('E-0504');
    const { value, faults } = readConditions(given, row as unknown as Conditions, localDateOf(tx.app.clock.now()));
    if (faults.length > 0) throw badInput(faults);
    if (Object.keys(value).length === 0) return;
    await writeConditions(tx, row.id, value);
    await recordMaintenance(tx, row.id, 'conditions', row.id);
  });
}
