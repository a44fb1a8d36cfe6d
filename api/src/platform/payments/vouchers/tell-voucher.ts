import { findOrgByCode } from '../../access/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { readTold } from '../batches/tell-batch.ts';
import type { VoucherGiven, VoucherVerdict } from './take-voucher.ts';

/** What does not fit, in words. */
export const VOUCHER_FAULTS: Readonly<Record<Exclude<VoucherVerdict, 'VALID'>, string>> = {
  WRONG_BATCH: '该凭证号已用于其他批次、明细或凭证类型',
  WRONG_AMOUNT: '凭证金额与发放金额不符',
  WRONG_DIGEST: '凭证文件摘要不符',
  NO_FILE: '凭证缺少文件',
};

/** N565: a voucher that does not fit its batch, once a voucher, batch and fault (03 §33.7). */
export async function tellVoucher(
  tx: Ctx,
  batchId: string,
  { voucherNo }: VoucherGiven,
  verdict: Exclude<VoucherVerdict, 'VALID'>,
): Promise<void> {
  const { roles, record, variables } = await readTold(tx, batchId);
  const city = await findOrgByCode(tx, '310000');
  await sendNotices(tx, [
    {
      template: 'N565',
      receivers: [
        { roleCode: roles.prepare, orgId: record.orgId },
        ...(city ? [{ roleCode: 'TECH', orgId: city.id }] : []),
      ],
      variables: {
        批次号: variables.批次号,
        发放用途: variables.发放用途,
        凭证号: voucherNo,
        原因: VOUCHER_FAULTS[verdict],
      },
      record,
      dueKey: `voucher-${verdict}-${voucherNo}`.slice(0, 100),
    },
  ]);
}
