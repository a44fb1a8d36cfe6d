import type { Cells } from '@yjs/web-kit';
import { type PaymentVoucherTypes, paymentVoucher } from '../../records/payment-voucher.ts';
import { RecordListPage } from '../records/RecordListPage.tsx';

const help = [
  '资金监管平台送来的凭证，接收时核对摘要、金额和凭证号，核对无误的与发放明细对应。',
  '点击凭证号打开凭证文件；核对不符的请联系平台更正后重新发送。',
];

const cells: Cells<PaymentVoucherTypes> = {
  voucherNo: ({ voucherNo, fileId }) =>
    fileId ? (
      <a href={`/files/${fileId}`} target="_blank" rel="noreferrer">
        {voucherNo}
      </a>
    ) : (
      voucherNo
    ),
};

/** 发放凭证 (R11.7): what came, how it was checked, and the file of what is in order. */
export default function VoucherList() {
  return (
    <RecordListPage
      record={paymentVoucher}
      help={help}
      cells={cells}
      empty={{ title: '没有发放凭证', hint: '批次有成功的发放后，在批次页面点击“获取凭证”。' }}
    />
  );
}
