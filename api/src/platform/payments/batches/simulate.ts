import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';
import { amountOf, inCapitals, sumOf } from '../../money/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { batchMost } from '../parameters.ts';
import { paymentBatch } from './batch.record.ts';
import { digestOf, type ListContent, readContent } from './content.ts';

/** Something to look at before a list leaves; `blocks` refuses the next step too. */
interface Finding {
  blocks: boolean;
  text: string;
  /** Lines of the list. */
  seqs: number[];
}

/** 试算: what the batch would send and what is odd about it, before anything leaves. Sends nothing, changes nothing. */
interface Simulation {
  count: number;
  total: string;
  totalInCapitals: string;
  banks: { bankCode: string; count: number; amount: string }[];
  findings: Finding[];
}

export async function simulate(ctx: Ctx, batchId: string): Promise<Simulation> {
  const batch = await paymentBatch.get(ctx, batchId);
  const content = await readContent(ctx, batch.id);
  const sum = sumOf(content.items.map(({ amount }) => amount));
  const byBank = Map.groupBy(content.items, ({ bankCode }) => bankCode);
  return {
    count: content.items.length,
    total: sum.toFixed(2),
    totalInCapitals: inCapitals(sum),
    banks: [...byBank].map(([bankCode, items]) => ({
      bankCode,
      count: items.length,
      amount: sumOf(items.map(({ amount }) => amount)).toFixed(2),
    })),
    findings: [
      ...(await blocking(ctx, content, batch.digest)),
      ...odd(content),
      ...(await paidBefore(ctx, batch.id, batch.purpose)),
    ],
  };
}

async function blocking(ctx: Ctx, content: ListContent, digest: string): Promise<Finding[]> {
  const { items: most, yuan } = await readParameter(ctx, batchMost);
  const sum = sumOf(content.items.map(({ amount }) => amount));
  const found: Finding[] = [];
  const block = (text: string) => found.push({ blocks: true, text, seqs: [] });
  if (content.count !== content.items.length || !amountOf(content.total).eq(sum))
    block('发放金额与核算金额不一致，请复核');
  if (digestOf(content) !== digest) block('名单与登记的摘要不一致，请退回重新编制');
  if (content.items.length > most || sum.gt(yuan)) block('人数或金额超过批次上限');
  return found;
}

function odd({ items }: ListContent): Finding[] {
  const seqs = (wanted: readonly { seq: number }[]) => wanted.map(({ seq }) => seq);
  const strangers = items.filter(({ name, holder }) => name !== holder);
  const accounts = [...Map.groupBy(items, ({ account }) => account).values()].filter((same) => same.length > 1).flat();
  return [
    ...(strangers.length > 0 ? [{ blocks: false, text: '户名与姓名不同', seqs: seqs(strangers) }] : []),
    ...(accounts.length > 0 ? [{ blocks: false, text: '多人使用同一账号', seqs: seqs(accounts) }] : []),
  ];
}

/** The same person has had money of this purpose before; it may be right (another period), but somebody should look. */
async function paidBefore(ctx: Ctx, batchId: string, purpose: string): Promise<Finding[]> {
  const found = await tables(ctx)
    .selectFrom('payment_item as i')
    .innerJoin('payment_item as o', (on) =>
      on
        .onRef('o.id_no_index', '=', 'i.id_no_index')
        .on('o.purpose', '=', purpose)
        .on('o.state', '=', 'SUCCESS')
        .on(sql<boolean>`o.batch_id <> i.batch_id`),
    )
    .select('i.seq')
    .distinct()
    .where('i.batch_id', '=', batchId)
    .where('i.state', '<>', 'STOPPED')
    .orderBy('i.seq')
    .execute();
  return found.length > 0
    ? [{ blocks: false, text: '该人员此前已领取过同一用途的资金', seqs: found.map(({ seq }) => seq) }]
    : [];
}
