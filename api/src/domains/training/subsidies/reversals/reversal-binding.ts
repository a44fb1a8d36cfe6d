import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import {
  type ActInput,
  advanceOne,
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { SHEET } from '../sheets/record-type.ts';
import { postReversal } from './post.ts';
import { REVERSAL } from './record-type.ts';
import { tellAboutReversals } from './tell.ts';

interface ReversalFacts extends Readonly<Record<string, unknown>> {
  /** The line has not been taken back meanwhile. */
  stands: boolean;
  files: number;
  /** Day on which it was posted. */
  postedOn: string | null;
  today: string;
}

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, ReversalFacts>> {
  if (records.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('subsidy_reversal as v')
    .select(['v.id'])
    .select([
      sql<boolean>`not exists (select 1 from subsidy_ledger_line x where x.corrects_id = v.line_id and x.kind = 'REVERSAL')`.as(
        'stands',
      ),
      sql<number>`(select count(*)::int from attachment a where a.record_type = ${REVERSAL} and a.record_id = v.id)`.as(
        'files',
      ),
      sql<string | null>`(v.posted_at at time zone 'Asia/Shanghai')::date::text`.as('postedOn'),
    ])
    .where(
      'v.id',
      'in',
      records.map(({ id }) => id),
    )
    .execute();
  const today = localDateOf(ctx.app.clock.now());
  return new Map(found.map(({ id, ...facts }) => [id, { ...facts, today }]));
}

const stands = (facts: ReversalFacts): GuardAnswer => facts.stands || { code: 'E-2717', message: '该台账明细已被冲正' };

/** Evidence with the request; a day of recovery that can have been. */
function inputRule(action: string, facts: ReversalFacts, { attachmentIds, occurredAt }: ActInput): GuardAnswer {
  if (action === 'submit' && facts.files === 0 && !attachmentIds?.length)
    return { code: 'E-2718', message: '请上传冲正依据材料' };
  if (action !== 'recover' || !occurredAt) return true;
  const day = localDateOf(occurredAt);
  const can = day <= facts.today && (facts.postedOn === null || day >= facts.postedOn);
  return can || { code: 'E-2720', message: '追回日期应在冲正入账之后、今天之前' };
}

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const system: Ctx = { ...tx, actor: { kind: 'SYSTEM', name: '补助发放' } };
  for (const { row, action, input, at } of changes) {
    if (action === 'submit')
      await attachFiles(tx, { type: REVERSAL, id: row.id }, uploads(input.attachmentIds, 'EVIDENCE', '冲正依据'));
    if (action === 'recover')
      await tables(tx)
        .updateTable('subsidy_reversal')
        .set({ recovered_on: localDateOf(input.occurredAt ?? at) })
        .where('id', '=', row.id)
        .execute();
    if (action === 'approve') {
      const { sheetId, toRecover } = await postReversal(tx, row.id);
      await advanceOne(system, {
        type: SHEET,
        action: 'reversed',
        rows: [{ id: sheetId, input: { reasonText: row.title } }],
      });
      if (!toRecover) await advanceOne(system, { type: REVERSAL, action: 'nothingToRecover', rows: [{ id: row.id }] });
    }
  }
  await tellAboutReversals(tx, changes);
}

/** What the flow of a reversal asks and brings about (T27-11). */
export const reversalBinding: Partial<RecordBinding> = {
  limits: 'TRAINING_REVERSAL',
  namesPermission: 'training.subsidy:names',
  takesFiles: ['submit'],
  takesMoment: ['recover'],
  ...judgedBy<ReversalFacts>({ guards: { stands }, inputRule, loadFacts }),
  onChange: applyEffects,
};
