import { anyOf, tables } from '../../../database/tables.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import { type FlowChange, type FlowRow, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { refusal } from '../errors.ts';
import { freezeImport } from '../imports/freeze-list.ts';
import { APPLICATION } from '../record-types.ts';
import { UNDER_WAY } from '../transfers/transfer.flow.ts';
import { OWN, UNLOCKED } from './application.flow.ts';
import { applyApplications, dropApplicants } from './apply-application.ts';
import { tellVerdicts } from './tell-verdicts.ts';

interface Facts {
  /** The caller has handed it in himself. */
  own: boolean;
  /** Number of the transfer that is under way, if one is. */
  movingNo: string | null;
}

async function loadFacts(ctx: Ctx, rows: readonly FlowRow[]): Promise<ReadonlyMap<string, Facts>> {
  const moving = await tables(ctx)
    .selectFrom('cadre_application as a')
    .innerJoin('cadre_transfer as t', 't.cadre_id', 'a.cadre_id')
    .select(['a.id', 't.transfer_no as no'])
    .where('a.id', '=', anyOf(rows.map(({ id }) => id)))
    .where('t.state', 'in', UNDER_WAY)
    .execute();
  const noOf = new Map(moving.map(({ id, no }) => [id, no]));
  const me = ctx.actor.kind === 'USER' ? ctx.actor.userId : null;
  return new Map(
    rows.map(({ id, submittedById }) => [
      id,
      { own: me !== null && submittedById === me, movingNo: noOf.get(id) ?? null },
    ]),
  );
}

const idsTo = (changes: readonly FlowChange[], ...states: string[]) =>
  changes.filter(({ to }) => states.includes(to)).map(({ row }) => row.id);

/** What people attach to an act, and what a verdict says of its reason. */
async function keepInput(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, input } of changes) {
    const said = input.reasonText ?? input.note ?? null;
    if (said !== null)
      await tables(tx)
        .updateTable('cadre_application')
        .set({ verdict_reason: said })
        .where('id', '=', row.id)
        .execute();
    await attachToEach(
      tx,
      { type: APPLICATION, ids: [row.id] },
      uploads(input.attachmentIds, 'CADRE_EVIDENCE', '证明材料'),
    );
  }
}

/** A row that is sent back by itself leaves its batch, whose list becomes the next version (C-15). */
async function leaveBatches(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const left = changes.filter(({ from, action }) => from.startsWith('BATCH_') && action === 'return');
  if (left.length === 0) return;
  const found = await tables(tx)
    .selectFrom('cadre_application')
    .select('import_id as importId')
    .where('id', 'in', [...left.map(({ row }) => row.id)])
    .execute();
  for (const importId of new Set(found.flatMap(({ importId: one }) => (one === null ? [] : [one]))))
    await freezeImport(tx, importId, found.filter((one) => one.importId === importId).length);
}

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  await keepInput(tx, changes);
  await leaveBatches(tx, changes);
  await applyApplications(tx, idsTo(changes, 'PASSED'));
  await dropApplicants(tx, idsTo(changes, 'REJECTED', 'WITHDRAWN'));
  await tellVerdicts(tx, changes);
}

/** What the flow of 人员申请 asks and does beside moving them. */
export const applicationEffects: Partial<RecordBinding> = {
  limits: 'CADRE_APPLICATION',
  takesFiles: ['submit', 'forward'],
  ...judgedBy<Facts>({
    guards: {
      [OWN]: ({ own }) => own || { ...refusalAnswer('E-RY-09'), never: true },
      [UNLOCKED]: ({ movingNo }) => movingNo === null || refusalAnswer('E-ZY-02', { no: movingNo }),
    },
    loadFacts,
  }),
  onChange: follow,
};

function refusalAnswer(...given: Parameters<typeof refusal>): { code: string; message: string } {
  const { code, message } = refusal(...given);
  return { code, message };
}
