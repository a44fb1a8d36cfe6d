import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Zip, ZipPassThrough } from 'fflate';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../audit/index.ts';
import type { PrintedDocument } from '../../documents/index.ts';
import { MONEY_FORMAT, makeExportFile, writeXlsx } from '../../files/index.ts';
import { readFileContent } from '../../files/vault.ts';
import type { Ctx } from '../../kernel/index.ts';
import { paymentBatch } from '../batches/batch.record.ts';
import { refusePayment } from '../errors.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { VOUCHER_KINDS, type VoucherKind } from '../words.ts';

function readVouchers(ctx: Ctx, batchId: string) {
  return tables(ctx)
    .selectFrom('payment_voucher as v')
    .innerJoin('stored_file as f', 'f.id', 'v.file_id')
    .leftJoin('payment_item as i', 'i.id', 'v.item_id')
    .select([
      'v.voucher_no',
      'v.kind',
      'v.amount',
      'v.dated_on',
      'v.sm3',
      'i.seq',
      'i.name_masked',
      'f.id as file',
      'f.path',
    ])
    .where('v.batch_id', '=', batchId)
    .where('v.check_state', '=', 'VALID')
    .where('f.scan_result', 'not in', ['PENDING', 'INFECTED'])
    .orderBy('i.seq')
    .orderBy('v.voucher_no')
    .execute();
}
type Voucher = Awaited<ReturnType<typeof readVouchers>>[number];

/** 下载凭证 of a batch as one ZIP (01 §13.7 "voucher zip"): every voucher that is in order, and a list of them. @throws NOT_FOUND, E-1107 without any */
export async function packVouchers(ctx: Ctx, given: string): Promise<PrintedDocument> {
  const { id, batchNo } = await paymentBatch.get(ctx, given);
  const vouchers = await readVouchers(ctx, id);
  if (vouchers.length === 0) throw refusePayment('E-1107', '该批次还没有核对无误的凭证');
  const file = await makeExportFile(
    ctx.app,
    (target) => writePackage(ctx, target, batchNo, vouchers),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'payment.pack-vouchers',
        objectType: PAYMENT_BATCH,
        objectId: id,
        detail: { rows, sm3 },
      }),
  );
  return { name: `发放凭证_${batchNo}.zip`, file };
}

/** One file after the other, so that memory stays the same however many there are. */
async function writePackage(
  ctx: Ctx,
  target: Writable,
  batchNo: string,
  vouchers: readonly Voucher[],
): Promise<number> {
  let failure: Error | undefined;
  let full = false;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else full = !target.write(chunk);
  });
  const add = async (name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const entry = new ZipPassThrough(name);
    entry.mtime = ctx.app.clock.now();
    zip.add(entry);
    for await (const chunk of content) {
      entry.push(chunk);
      if (full) await once(target, 'drain');
      full = false;
    }
    entry.push(new Uint8Array(0), true);
    if (failure) throw failure;
  };
  await add('凭证清单.xlsx', [await listOf(ctx, batchNo, vouchers)]);
  for (const one of vouchers) await add(nameOf(one), readFileContent(ctx.app, one.file, one.path));
  zip.end();
  target.end();
  return vouchers.length;
}

/** Numbers of the platform may hold what file systems refuse. */
const nameOf = ({ seq, voucher_no }: Voucher): string =>
  `${seq === null ? '整批' : String(seq).padStart(4, '0')}_${voucher_no.replace(/[^\w.-]+/g, '_')}.pdf`;

async function listOf(ctx: Ctx, batchNo: string, vouchers: readonly Voucher[]): Promise<Buffer> {
  const target = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(target),
    writeXlsx<Voucher>(ctx, target, {
      title: '发放凭证清单',
      filter: batchNo,
      columns: [
        { title: '序号', width: 8, value: ({ seq }) => seq },
        { title: '人员', width: 14, value: ({ name_masked }) => name_masked ?? '整批' },
        { title: '凭证号', width: 28, value: ({ voucher_no }) => voucher_no },
        { title: '凭证类型', width: 12, value: ({ kind }) => VOUCHER_KINDS[kind as VoucherKind] },
        { title: '金额（元）', width: 14, format: MONEY_FORMAT, value: ({ amount }) => Number(amount) },
        { title: '凭证日期', width: 14, value: ({ dated_on }) => dated_on },
        { title: '文件摘要（SM3）', width: 66, value: ({ sm3 }) => sm3 },
      ],
      pages: [vouchers],
    }),
  ]);
  return bytes;
}
