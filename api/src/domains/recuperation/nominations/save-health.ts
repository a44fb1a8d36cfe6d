import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { camel } from '../../../platform/records/columns.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { openVeiled } from '../../../platform/records/veiled.ts';
import { JUDGED_CHANGE, WRITABLE_CHANGE } from '../changes/change.flow.ts';
import { moveAll } from '../move-all.ts';
import { fitnessRules } from '../parameters.ts';
import { NOMINATION } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { stillWritten } from '../submissions/still-written.ts';
import { faultsOfFitness } from './completeness.ts';
import { healthForm, type NominationRow, nominationTable, recupNomination } from './nomination.record.ts';

/** 体检报告: a diagnosis, and read by the institution alone. */
export const EXAM_FILE = 'RECUP_EXAM';
const WRITABLE = ['CANDIDATE', 'CONFIRMED', 'COMPLETE'];

/** What is still missing of a person's information (§29.4 信息完整). */
export async function faultsOf(ctx: Ctx, row: NominationRow): Promise<string[]> {
  return faultsOfFitness(row, row.startDate, await readParameter(ctx, fitnessRules));
}

/**
 * 填写身体信息: keeps what the institution knows of a person, and moves him to 信息完整 or back, as it comes to. The list has to be exported anew.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-0503 once submitted, E-0504
 */
export async function saveHealth(
  ctx: Ctx,
  id: string,
  version: number,
  given: Parameters<typeof healthForm.read>[1],
  examFiles: readonly string[] = [],
): Promise<void> {
  await transaction(ctx, async (tx) => {
    const before = await recupNomination.get(tx, id);
    const written = healthForm.read(tx, given, { ...before });
    if (written.recent_hospital === '有' && !written.hospital_text)
      throw badInput([{ path: 'input.hospitalText', message: '近期住院的，请填写住院情况' }]);
    await requireWritable(tx, id);
    const kept = keepSealed(written, before);
    await updateRecord(tx, recupNomination, id, version, kept, WRITABLE);
    if (examFiles.length > 0 || differs(tx, kept, before)) await renewEdition(tx, id);
    if (examFiles.length > 0)
      await attachFiles(tx, { type: NOMINATION, id }, uploads(examFiles, EXAM_FILE, '体检报告'));
    await settle(tx, id);
    await tables(tx)
      .updateTable('recup_submission')
      .set({ content_edition: sql<number>`content_edition + 1` })
      .where('id', '=', before.submissionId)
      .execute();
  });
}

/**
 * Whether the institution still writes: its list is open and the deadline has not passed (§29.7), or the person is to come in by a change that it has
 * not handed up. What district and city judge of a substitute stays what they judge.
 *
 * @throws E-0503, E-LY-13
 */
async function requireWritable(tx: Ctx, id: string): Promise<void> {
  const { open, substitute } = await tables(tx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_submission as s', 's.id', 'n.submission_id')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .select(stillWritten(localDateOf(tx.app.clock.now())).as('open'))
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('recup_change as g')
            .select('g.id')
            .whereRef('g.substitute_id', '=', 'n.id')
            .where('g.state', 'in', [...WRITABLE_CHANGE]),
        )
        .as('substitute'),
    )
    .where('n.id', '=', id)
    .executeTakeFirstOrThrow();
  if (open || substitute) return;
  const judged = await tables(tx)
    .selectFrom('recup_change')
    .select('change_no')
    .where('substitute_id', '=', id)
    .where('state', 'in', [...JUDGED_CHANGE])
    .executeTakeFirst();
  throw judged ? refuse('E-0503', { state: `变更${judged.change_no}审批中` }) : refusal('E-LY-13');
}

type Written = ReturnType<typeof healthForm.read>;

/** Sealed contacts are shown masked alone: one that is left empty stays as it is. */
function keepSealed(written: Written, before: NominationRow) {
  const kept = (value: string | null, masked: string | null) => (value === null && masked !== null ? undefined : value);
  return {
    ...written,
    emergency_name: kept(written.emergency_name, before.emergencyNameMasked),
    emergency_phone: kept(written.emergency_phone, before.emergencyPhoneMasked),
    companion_name: kept(written.companion_name, before.companionNameMasked),
    companion_phone: kept(written.companion_phone, before.companionPhoneMasked),
  };
}

/** Whether what is kept is another information than before; a sealed contact that was written anew counts as one. */
function differs(ctx: Ctx, kept: ReturnType<typeof keepSealed>, before: NominationRow): boolean {
  const known: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(kept).some(([column, value]) => {
    if (value === undefined) return false;
    const veiled = nominationTable.columns[column as keyof typeof nominationTable.columns].kind === 'veiled';
    return value !== (veiled ? openVeiled(ctx, nominationTable, column, known) : (known[camel(column)] ?? null));
  });
}

/** The person's information is another one: the difference of two versions of a list shows his row, and nobody else's (03 C-15). */
export async function renewEdition(tx: Ctx, id: string): Promise<void> {
  await tables(tx)
    .updateTable('recup_nomination')
    .set({ info_edition: sql<number>`info_edition + 1` })
    .where('id', '=', id)
    .execute();
}

/** 信息完整 or not: the state follows what is known. */
export async function settle(tx: Ctx, id: string): Promise<void> {
  const row = await recupNomination.get(tx, id);
  const complete = (await faultsOf(tx, row)).length === 0;
  if (row.state === 'CONFIRMED' && complete) await moveAll(tx, NOMINATION, [id], 'complete');
  if (row.state === 'COMPLETE' && !complete) await moveAll(tx, NOMINATION, [id], 'incomplete');
}
