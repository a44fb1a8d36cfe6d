import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { findOrgByCode } from '../../access/index.ts';
import { formatChineseDate, localDateOf } from '../../calendar/index.ts';
import { TransportError } from '../../exchange/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { amountOf, sumOf } from '../../money/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { insertRecord } from '../../records/index.ts';
import { askStatements, type Statement } from '../push/ask-platform.ts';
import { takeStatement } from '../results/recover.ts';
import { HEAPS, type Heap } from '../words.ts';
import { paymentReconciliation } from './reconciliation.record.ts';

const CITY = '310000';
const QUESTION = 20;

/** A batch that is reconciled. */
export interface ReconciledBatch {
  id: string;
  batch_no: string;
  org_id: string;
  org_path: string;
  district_code: string;
}

interface Line {
  batchNo: string;
  itemId: string | null;
  heap: Heap;
  ourState: string | null;
  ourAmount: string | null;
  theirState: string | null;
  theirAmount: string | null;
  note: string;
}

/**
 * 对账, every working day: asks the platform for all that is under way or ended since the day before, takes what got lost on the way, and keeps what both
 * sides say in four heaps, one 对账单 for each organisation. A second run of a day changes nothing; a platform that was away is asked again within the hour.
 */
export async function reconcile(ctx: Ctx): Promise<void> {
  const day = localDateOf(ctx.app.clock.now());
  if (!ctx.app.calendar.isWorkday(day)) return;
  const batches = await batchesOf(ctx);
  const byOrg = Map.groupBy(batches, ({ org_id }) => org_id);
  const done = await doneOn(ctx, day);
  for (const [orgId, own] of byOrg) {
    if (done.has(orgId)) continue;
    try {
      const statements = await statementsOf(ctx, own);
      await transaction(ctx, (tx) => writeReconciliation(tx, day, own, statements));
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      return;
    }
  }
}

/** Organisations that have their 对账单 of the day. */
async function doneOn(ctx: Ctx, day: string): Promise<ReadonlySet<string>> {
  const found = await tables(ctx)
    .selectFrom('payment_reconciliation')
    .select('org_id')
    .where('day', '=', day)
    .execute();
  return new Set(found.map(({ org_id }) => org_id));
}

/** Everything that was pushed and is not closed, and what was closed within the last week. */
function batchesOf(ctx: Ctx): Promise<ReconciledBatch[]> {
  const week = new Date(ctx.app.clock.now().getTime() - 7 * 86_400_000);
  return tables(ctx)
    .selectFrom('payment_batch')
    .select(['id', 'batch_no', 'org_id', 'org_path', 'district_code'])
    .where('pushed_at', 'is not', null)
    .where('state', 'not in', ['PREPARED', 'CANCELLED', 'REJECTED', 'SUBMITTED', 'REVIEWED'])
    .where((where) => where.or([where('closed_at', 'is', null), where('closed_at', '>=', week)]))
    .orderBy('id')
    .execute();
}

async function statementsOf(ctx: Ctx, batches: readonly ReconciledBatch[]): Promise<Map<string, Statement>> {
  const found = new Map<string, Statement>();
  for (let at = 0; at < batches.length; at += QUESTION) {
    const part = batches.slice(at, at + QUESTION);
    for (const one of await askStatements(
      ctx,
      part.map(({ batch_no }) => batch_no),
    ))
      found.set(one.batchNo, one);
  }
  return found;
}

/** The 对账单 of one organisation and day, from what the platform has said; of a day that has one nothing is written. */
export async function writeReconciliation(
  tx: Ctx,
  day: string,
  batches: readonly ReconciledBatch[],
  statements: ReadonlyMap<string, Statement>,
): Promise<void> {
  const [first] = batches;
  if (!first) return;
  const done = await tables(tx)
    .selectFrom('payment_reconciliation')
    .select('id')
    .where('org_id', '=', first.org_id)
    .where('day', '=', day)
    .executeTakeFirst();
  if (done) return;
  const lines: Line[] = [];
  for (const batch of batches) {
    const statement = statements.get(batch.batch_no);
    if (statement) await takeStatement(tx, batch.id, statement);
    lines.push(...(await linesOf(tx, batch, statement)));
  }
  const place = { orgId: first.org_id, orgPath: first.org_path, districtCode: first.district_code };
  const heaps = sumHeaps(lines);
  const id = await insertRecord(
    tx,
    paymentReconciliation,
    { recon_no: `DZ${day.replaceAll('-', '')}-${first.org_id.slice(-6).toUpperCase()}`, day, ...heaps },
    { place },
  );
  const now = tx.app.clock.now();
  await tables(tx)
    .insertInto('payment_reconciliation_line')
    .values(
      lines.map((line) => ({
        id: uuidv7(now.getTime()),
        reconciliation_id: id,
        batch_no: line.batchNo,
        item_id: line.itemId,
        heap: line.heap,
        our_state: line.ourState,
        our_amount: line.ourAmount,
        their_state: line.theirState,
        their_amount: line.theirAmount,
        note: line.note.slice(0, 500),
      })),
    )
    .execute();
  await tellTechnicians(tx, id, day, heaps);
}

/** Ours beside theirs; what the platform has and we have not differs too. */
async function linesOf(tx: Ctx, batch: ReconciledBatch, statement: Statement | undefined): Promise<Line[]> {
  const ours = await tables(tx)
    .selectFrom('payment_item')
    .select(['id', 'state', 'amount', 'verify_result', 'verify_note'])
    .where('batch_id', '=', batch.id)
    .where('state', '<>', 'STOPPED')
    .orderBy('seq')
    .execute();
  const known = new Set(ours.map(({ id }) => id));
  const theirs = Map.groupBy(statement?.items ?? [], ({ itemId }) => itemId);
  const lines = ours.map((item): Line => {
    const their = theirs.get(item.id)?.at(-1);
    const heap = (item.verify_result ?? 'MISSING') as Heap;
    // What we hold as ended and they do not know is no agreement.
    const unseen = statement !== undefined && !their && heap !== 'MISSING';
    return {
      batchNo: batch.batch_no,
      itemId: item.id,
      heap: unseen ? 'DIFFERING' : heap,
      ourState: item.state,
      ourAmount: item.amount,
      theirState: their?.state ?? null,
      theirAmount: their?.amount ?? null,
      note: unseen ? '平台没有该笔明细的结果' : (item.verify_note ?? ''),
    };
  });
  const strange = [...theirs.keys()].filter((id) => !known.has(id));
  return [
    ...lines,
    ...strange.map((id): Line => {
      const their = theirs.get(id)?.at(-1);
      return {
        batchNo: batch.batch_no,
        itemId: null,
        heap: 'DIFFERING',
        ourState: null,
        ourAmount: null,
        theirState: their?.state ?? null,
        theirAmount: their?.amount ?? null,
        note: `平台多出一笔明细（${id}）`,
      };
    }),
  ];
}

function sumHeaps(lines: readonly Line[]) {
  const of = (heap: Heap) => {
    const own = lines.filter((line) => line.heap === heap);
    return {
      count: own.length,
      amount: sumOf(own.map(({ ourAmount, theirAmount }) => amountOf(ourAmount ?? theirAmount ?? '0'))).toFixed(2),
    };
  };
  const [confirmed, differing, refused, missing] = (Object.keys(HEAPS) as Heap[]).map(of);
  return {
    confirmed_count: confirmed?.count ?? 0,
    confirmed_amount: confirmed?.amount ?? '0.00',
    differing_count: differing?.count ?? 0,
    differing_amount: differing?.amount ?? '0.00',
    refused_count: refused?.count ?? 0,
    refused_amount: refused?.amount ?? '0.00',
    missing_count: missing?.count ?? 0,
    missing_amount: missing?.amount ?? '0.00',
  };
}

async function tellTechnicians(
  tx: Ctx,
  id: string,
  day: string,
  { differing_count, missing_count }: ReturnType<typeof sumHeaps>,
): Promise<void> {
  const city = await findOrgByCode(tx, CITY);
  if (differing_count + missing_count === 0 || !city) return;
  const { recon_no } = await tables(tx)
    .selectFrom('payment_reconciliation')
    .select('recon_no')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await sendNotices(tx, [
    {
      template: 'N564',
      receivers: [{ roleCode: 'TECH', orgId: city.id }],
      variables: { 对账单号: recon_no, 日期: formatChineseDate(day), 不一致: differing_count, 缺结果: missing_count },
      link: `/payments/reconciliations/${id}`,
      dueKey: `reconciled-${recon_no}`,
    },
  ]);
}
