import { formatMoney, usePermission } from '@yjs/web-kit';
import { Button, Checkbox, Space, Tag } from 'antd';
import { useState } from 'react';
import type { PaymentItemRowFragment } from '../../generated/graphql.ts';
import type { PaymentBatchTypes } from '../../records/payment-batch.ts';
import { PageSection } from '../PageSection.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { ItemActs } from './ItemActs.tsx';
import { ReissueDialog } from './ReissueDialog.tsx';
import { heapColours } from './tones.ts';
import { useBankTitle } from './useBankTitle.ts';
import { useBatchItems } from './useBatchItems.ts';

type Item = PaymentItemRowFragment;

const quiet = (text: string | null | undefined) => text && <span className="yjs-quiet">{text}</span>;

/** 发放明细 of a batch, with what may be done with one of them. */
export function BatchItems({ one }: { one: PaymentBatchTypes['One'] }) {
  const bankTitle = useBankTitle();
  const prepares = usePermission('payment:prepare');
  const { items, error, refetch, more } = useBatchItems(one.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reissuing, setReissuing] = useState(false);
  const mayReissue = ({ state }: Item) => prepares && (state === 'FAILED' || state === 'RETURNED');
  const toReissue = (items ?? []).filter(({ id }) => chosen.includes(id));

  return (
    <PageSection
      id="items"
      title="发放明细"
      note={`成功 ${one.successCount} 笔，失败 ${one.failedCount} 笔，不一致 ${one.differingCount} 笔`}
      extra={
        chosen.length > 0 && (
          <Button type="primary" onClick={() => setReissuing(true)}>
            编制重发批次（{chosen.length} 笔）
          </Button>
        )
      }
    >
      <PlainTable<Item>
        label="发放明细"
        rows={items}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有发放明细', hint: '批次内没有人员。' }}
        columns={[
          {
            key: 'seq',
            title: '序号',
            render: (item) =>
              mayReissue(item) ? (
                <Checkbox
                  checked={chosen.includes(item.id)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
                  }
                >
                  {item.seq}
                </Checkbox>
              ) : (
                item.seq
              ),
          },
          {
            key: 'name',
            title: '人员',
            render: (item) => (
              <>
                {item.nameMasked}
                <div className="yjs-quiet">{item.idNoMasked}</div>
              </>
            ),
          },
          {
            key: 'account',
            title: '账户',
            render: (item) => (
              <>
                {item.accountMasked}
                <div className="yjs-quiet">{bankTitle(item.bankCode)}</div>
              </>
            ),
          },
          { key: 'amount', title: '金额（元）', align: 'right', render: (item) => formatMoney(item.amount) },
          {
            key: 'state',
            title: '状态',
            render: (item) => (
              <Space orientation="vertical" size={0} {...(!item.failureReason && { className: 'staff-nowrap' })}>
                {[item.stateTitle, item.failureReason].filter(Boolean).join('：')}
                {quiet([item.cancelStateTitle, item.cancelReason].filter(Boolean).join('：'))}
                {item.cancelState === 'REFUSED' && quiet(item.cancelAnswer)}
              </Space>
            ),
          },
          { key: 'ref', title: '银行流水号', render: (item) => item.bankRef ?? '—' },
          {
            key: 'heap',
            title: '核验',
            render: (item) =>
              item.verifyResult ? (
                <Space orientation="vertical" size={0}>
                  <Tag color={heapColours[item.verifyResult] ?? 'default'}>{item.verifyResultTitle}</Tag>
                  {quiet(item.verifyNote)}
                  {item.decisionReason && quiet(`处理：${item.decisionReason}`)}
                </Space>
              ) : (
                '—'
              ),
          },
          {
            key: 'acts',
            title: '操作',
            render: (item) => <ItemActs batch={one} item={item} onDone={refetch} />,
          },
        ]}
      />
      {more && <Button onClick={() => void more()}>显示更多</Button>}
      {reissuing && <ReissueDialog batchId={one.id} items={toReissue} onClose={() => setReissuing(false)} />}
    </PageSection>
  );
}
