import { useMutation } from '@apollo/client/react';
import { presentError, SheetImportButton, usePermission } from '@yjs/web-kit';
import { App, Button } from 'antd';
import type { PaymentBatchTypes } from '../../records/payment-batch.ts';
import { AskPaymentResultsDocument, AskPaymentVouchersDocument } from './payments.graphql.ts';

const ASKED = ['TO_PUSH', 'PUSHED', 'ACCEPTED', 'PAYING', 'PARTLY_PAID', 'PAID', 'VERIFIED'];
const VOUCHED = ['PARTLY_PAID', 'PAID', 'VERIFIED'];

/** 查询结果 and 获取凭证: what is asked of the platform now, instead of waiting for it. */
export function PlatformButtons({ one, reload }: { one: PaymentBatchTypes['One']; reload(): void }) {
  const { message } = App.useApp();
  const may = usePermission('payment:prepare');
  const [askResults, results] = useMutation(AskPaymentResultsDocument);
  const [askVouchers, vouchers] = useMutation(AskPaymentVouchersDocument);
  if (!may || !ASKED.includes(one.state)) return null;

  async function run(work: () => Promise<string>): Promise<void> {
    try {
      message.success(await work());
      reload();
    } catch (error) {
      message.error(presentError(error).title);
    }
  }
  return (
    <>
      <Button
        loading={results.loading}
        onClick={() =>
          run(async () => {
            const { data } = await askResults({ variables: { batchId: one.id } });
            const fresh = data?.askPaymentResults.fresh ?? 0;
            return fresh > 0 ? `收到 ${fresh} 条新结果` : '平台没有新的结果';
          })
        }
      >
        查询结果
      </Button>
      {VOUCHED.includes(one.state) && (
        <Button
          loading={vouchers.loading}
          onClick={() =>
            run(async () => {
              const { data } = await askVouchers({ variables: { batchId: one.id } });
              return `核对无误的凭证 ${data?.askPaymentVouchers ?? 0} 张`;
            })
          }
        >
          获取凭证
        </Button>
      )}
      <SheetImportButton
        label="导入结果文件"
        base="/imports/payment-results"
        of={one.id}
        unit="条结果"
        hint="平台报文不通时，导入平台下载的结果文件，一行一笔。金额、账号与推送不一致的照常导入，列入不一致由复核人处理。"
        onDone={reload}
      />
    </>
  );
}
