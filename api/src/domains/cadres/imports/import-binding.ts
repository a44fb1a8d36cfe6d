import { advance, type FlowChange, type FlowRow, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { staleLists } from '../../../platform/versions/index.ts';
import { refusal } from '../errors.ts';
import { APPLICATION, IMPORT } from '../record-types.ts';
import { freezeImport, rowsOf } from './freeze-list.ts';
import { importFlow, OWN_IMPORT } from './import.flow.ts';

/** What the rows do when their batch does something. */
const ROWS: Readonly<Record<string, string>> = {
  pass: 'passBatch',
  return: 'returnBatch',
  reject: 'rejectBatch',
  withdraw: 'withdrawBatch',
  submit: 'submitBatch',
};

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, input, to } of changes) {
    const rowAction = ROWS[action];
    const rows = await rowsOf(tx, row.id).select('a.id').orderBy('a.id').execute();
    if (rowAction && rows.length > 0) {
      const said = input.reasonText ?? input.note;
      const given = { type: APPLICATION, action: rowAction, rows, mode: 'CASCADE' as const };
      await advance(tx, { ...given, ...(said && { input: { reasonText: said } }) });
    }
    // Rows may have been written anew while the batch was back: what goes up again is another version (C-15).
    if (action === 'submit') await freezeImport(tx, row.id, 0);
    if (row.submittedById !== null && ['PASSED', 'REJECTED', 'RETURNED'].includes(to))
      await sendNotices(tx, [
        {
          template: 'N621',
          receivers: [{ userId: row.submittedById }],
          variables: {
            编号: row.title,
            结果: importFlow.states[to]?.title ?? to,
            意见: input.reasonText ?? input.note ?? '无',
          },
          record: { type: IMPORT, id: row.id, orgId: row.orgId, title: row.title },
        },
      ]);
  }
}

interface Facts {
  own: boolean;
}

async function loadFacts(ctx: Ctx, rows: readonly FlowRow[]): Promise<ReadonlyMap<string, Facts>> {
  const me = ctx.actor.kind === 'USER' ? ctx.actor.userId : null;
  return new Map(rows.map(({ id, submittedById }) => [id, { own: me !== null && me === submittedById }]));
}

/** What the flow of 导入批次 asks and does beside moving them: their rows go with them. */
export const importEffects: Partial<RecordBinding> = {
  limits: 'CADRE_APPLICATION',
  staleness: staleLists(IMPORT),
  ...judgedBy<Facts>({
    guards: {
      [OWN_IMPORT]: ({ own }) => {
        const { code, message } = refusal('E-RY-09');
        return own || { code, message, never: true };
      },
    },
    loadFacts,
  }),
  onChange: follow,
};
