import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import {
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { moveEnrolments } from '../../runs/placing.ts';
import { faultsOfNumbers } from '../rows/certificate.ts';
import { readCompletionRows } from '../rows/read-rows.ts';
import type { AmendedRow } from './amended-row.type.ts';
import { amendedOf, LEDGERED } from './ask-amendment.ts';
import { ledgeredRuns } from './ledgered.ts';
import { tellOfVerdicts } from './tell.ts';

interface AmendmentFacts extends Readonly<Record<string, unknown>> {
  /** Why what was asked for cannot be written any more. */
  fault: string | null;
  ledgered: boolean;
}

const stillHolds = ({ fault }: AmendmentFacts): GuardAnswer => fault === null || { code: 'E-2413', message: fault };
const beforeLedger = ({ ledgered }: AmendmentFacts): GuardAnswer => !ledgered || LEDGERED();

const contentsOf = (ctx: Ctx, ids: readonly string[]) =>
  tables(ctx)
    .selectFrom('completion_amendment')
    .select(['id', 'completion_id as completionId', 'run_id as runId'])
    .select((x) => x.ref('content').$castTo<AmendedRow[]>().as('content'))
    // Of no records there is nothing to read, and the statement still holds.
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, AmendmentFacts>> {
  const found = await contentsOf(
    ctx,
    records.map(({ id }) => id),
  );
  const sheets = await readCompletionRows(
    ctx,
    found.map(({ completionId }) => completionId),
    { seen: 'all' },
  );
  const ledgered = await ledgeredRuns(
    ctx,
    found.map(({ runId }) => runId),
  );
  const facts = new Map<string, AmendmentFacts>();
  for (const { id, completionId, runId, content } of found) {
    const rows = new Map((sheets.get(completionId) ?? []).map((row) => [row.runTraineeId, row]));
    const moved = content.find(({ runTraineeId, before }) => {
      const row = rows.get(runTraineeId);
      return !row || row.left || !same(amendedOf(row), before);
    });
    const numbered = content.map(({ runTraineeId, after }) => ({ runTraineeId, ...after }));
    const [taken] = await faultsOfNumbers(ctx, numbered, String);
    const fault = moved ? `${moved.seq}号学员的结果已有变化，请退回后重新申请` : (taken?.message ?? null);
    facts.set(id, { fault, ledgered: ledgered.has(runId) });
  }
  return facts;
}

/** Whatever the order of the fields: the database keeps its own. */
const same = (a: object, b: object): boolean =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());

/** T24-5, T24-6: what was agreed to is what stands, in the sheet, with the trainee of the run and with his enrolment. */
async function applyAmendments(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const agreed = changes.filter(({ action }) => action === 'districtPass' || action === 'cityPass');
  if (agreed.length > 0)
    for (const { content } of await contentsOf(
      tx,
      agreed.map(({ row }) => row.id),
    ))
      await writeContent(tx, content);
  await tellOfVerdicts(tx, changes);
}

async function writeContent(tx: Ctx, content: readonly AmendedRow[]): Promise<void> {
  const now = tx.app.clock.now();
  for (const { runTraineeId, after, before } of content) {
    await tables(tx)
      .updateTable('run_completion_row')
      .set({
        exam_theory: after.examTheory,
        exam_practice: after.examPractice,
        exam_result: after.examResult,
        attendance_rate: after.attendanceRate,
        result: after.result,
        reason: after.reason,
        certificate_type: after.certificateType,
        certificate_no: after.certificateNo,
        certificate_date: after.certificateDate,
        updated_at: now,
      })
      .where('run_trainee_id', '=', runTraineeId)
      .execute();
    const { certificateType: type, certificateNo: no, certificateDate: date } = after;
    const trainee = await tables(tx)
      .updateTable('run_trainee')
      .set((x) => ({
        result: after.result,
        certificate: no === null ? null : JSON.stringify({ type, no, date }),
        updated_at: now,
        version: x('version', '+', 1),
      }))
      .where('id', '=', runTraineeId)
      .returning('enrolment_id as enrolmentId')
      .executeTakeFirstOrThrow();
    if (after.result === before.result) continue;
    const step = after.result === 'COMPLETED' ? 'amendCompleted' : 'amendFailed';
    await moveEnrolments(tx, step, [trainee.enrolmentId], '结课结果更正');
  }
}

/** What 结课更正 adds to its declaration. */
export const amendmentBinding: Partial<RecordBinding> = {
  limits: 'COMPLETION_AMENDMENT',
  partyColumn: 'institution_org_id',
  namesPermission: 'training.completion:names',
  ...judgedBy<AmendmentFacts>({ guards: { stillHolds, beforeLedger }, loadFacts }),
  onChange: applyAmendments,
};
