import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { formatMinute } from '../../calendar/index.ts';
import { type PrintedDocument, printDocument } from '../../documents/index.ts';
import { isGenuine } from '../../flow/signature/prove-signature.ts';
import type { Ctx } from '../../kernel/index.ts';
import { amountOf, inCapitals, readMoney } from '../../money/index.ts';
import { batchFlow } from '../batches/batch.flow.ts';
import { paymentBatch } from '../batches/batch.record.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { requireIntactBatch } from '../sealed-payments.ts';
import { ITEM_STATES, type ItemState } from '../words.ts';

interface Line {
  seq: number;
  name_masked: string;
  id_no_masked: string;
  bank_code: string;
  account_masked: string;
  amount: string;
  state: string;
  bank_ref: string | null;
  failure_reason: string | null;
}

/** 资金发放批次表 with the list, names and accounts masked, and the signatures of its approval (01 §13.7 "batch PDF with signatures"). @throws NOT_FOUND, E-CR-12 */
export async function printBatch(ctx: Ctx, given: string): Promise<PrintedDocument> {
  const batch = await paymentBatch.get(ctx, given);
  await requireIntactBatch(ctx, batch.id);
  const lines: Line[] = await tables(ctx)
    .selectFrom('payment_item')
    .select([
      'seq',
      'name_masked',
      'id_no_masked',
      'bank_code',
      'account_masked',
      'amount',
      'state',
      'bank_ref',
      'failure_reason',
    ])
    .where('batch_id', '=', batch.id)
    .where('state', '<>', 'STOPPED')
    .orderBy('seq')
    .execute();
  const signed = await readSignatures(ctx, batch.id, batch.digest);
  const printing = {
    type: PAYMENT_BATCH,
    id: batch.id,
    title: '资金发放批次表',
    no: batch.batchNo,
    event: 'payment.print-batch',
    landscape: true,
  };
  const time = (at: Parameters<typeof toDate>[0] | null) => (at ? formatMinute(toDate(at)) : '—');
  const who = (name: string | null, at: Parameters<typeof toDate>[0] | null) => (name ? `${name} ${time(at)}` : '—');
  return printDocument(ctx, printing, (pdf) => {
    pdf.facts([
      ['发放用途', batch.purposeTitle],
      ['状态', batchFlow.states[batch.state]?.title ?? batch.state],
      ['人数', `${batch.itemCount} 人`],
      ['总额', `${readMoney(batch.total)} 元（${inCapitals(amountOf(batch.total))}）`],
      ['平台编号', batch.platformNo ?? '—'],
      ['结果', `成功 ${batch.successCount} 笔 ${readMoney(batch.successAmount)} 元，失败 ${batch.failedCount} 笔`],
      ['经办', who(batch.preparedBy, batch.preparedAt)],
      ['复核', who(batch.reviewedBy, batch.reviewedAt)],
      ['审批', who(batch.approvedBy, batch.approvedAt)],
      ['推送时间', time(batch.pushedAt)],
      ['名单摘要（SM3）', batch.digest],
    ]);
    pdf.table<Line>(
      [
        { title: '序号', width: 5, value: ({ seq }) => String(seq) },
        { title: '姓名', width: 9, value: ({ name_masked }) => name_masked },
        { title: '身份证号', width: 18, value: ({ id_no_masked }) => id_no_masked },
        { title: '银行', width: 8, value: ({ bank_code }) => bank_code },
        { title: '账号', width: 16, value: ({ account_masked }) => account_masked },
        { title: '金额（元）', width: 11, align: 'right', value: ({ amount }) => readMoney(amount) },
        { title: '发放状态', width: 18, value: stateWords },
        { title: '银行流水号', width: 18, value: ({ bank_ref }) => bank_ref ?? '—' },
      ],
      lines,
      '批次内没有发放明细',
    );
    pdf.heading('审批签名');
    pdf.table<Signed>(
      [
        { title: '签名人', width: 10, value: ({ name }) => name },
        { title: '签名时间', width: 14, value: ({ at }) => at },
        { title: '签名值（SM2）', width: 50, value: ({ signature }) => signature },
        { title: '校验', width: 18, value: ({ verdict }) => verdict },
      ],
      signed,
      '尚未审批签名',
    );
  });
}

function stateWords({ state, failure_reason }: Line): string {
  const title = ITEM_STATES[state as ItemState];
  return failure_reason ? `${title}（${failure_reason}）` : title;
}

interface Signed {
  name: string;
  at: string;
  signature: string;
  verdict: string;
}

/** What was signed, verified now; one over an earlier list says so. */
async function readSignatures(ctx: Ctx, batchId: string, digest: string): Promise<Signed[]> {
  const found = await tables(ctx)
    .selectFrom('flow_signature')
    .select(['user_name', 'signed_at', 'signature', 'digest', 'statement', 'public_key'])
    .where('record_type', '=', PAYMENT_BATCH)
    .where('record_id', '=', batchId)
    .orderBy('event_seq')
    .execute();
  return found.map((one) => ({
    name: one.user_name,
    at: formatMinute(toDate(one.signed_at)),
    signature: one.signature,
    verdict: !isGenuine(one.statement, one.signature, one.public_key)
      ? '无效'
      : one.digest === digest
        ? '有效'
        : '有效（更正前的名单）',
  }));
}
