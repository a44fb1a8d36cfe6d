import { useMutation, useQuery } from '@apollo/client/react';
import { formatMoney, newRequestId, usePermission } from '@yjs/web-kit';
import { App, Button, Checkbox, Space, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PaymentItemRowFragment } from '../../generated/graphql.ts';
import type { PaymentBatchTypes } from '../../records/payment-batch.ts';
import { PageSection } from '../PageSection.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import {
  DecidePaymentItemDocument,
  PaymentBatchItemsDocument,
  ReissuePaymentDocument,
  StopPaymentItemDocument,
} from './payments.graphql.ts';

type Item = PaymentItemRowFragment;
type Asked = { item: Item; kind: 'decide' | 'stop' };

const HEAPS = { CONFIRMED: 'success', DIFFERING: 'error', REFUSED: 'warning', MISSING: 'default' } as const;

/** 发放明细 of a batch, with what may be done with one of them. */
export function BatchItems({ one }: { one: PaymentBatchTypes['One'] }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const prepares = usePermission('payment:prepare');
  const reviews = usePermission('payment:review');
  const { data, error, refetch, fetchMore } = useQuery(PaymentBatchItemsDocument, {
    variables: { batchId: one.id },
    fetchPolicy: 'cache-and-network',
  });
  const [decide] = useMutation(DecidePaymentItemDocument);
  const [stop] = useMutation(StopPaymentItemDocument);
  const [reissue, reissuing] = useMutation(ReissuePaymentDocument);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>();
  const rows = data?.paymentItems.nodes;
  const pageInfo = data?.paymentItems.pageInfo;
  const mayReissue = ({ state }: Item) => prepares && (state === 'FAILED' || state === 'RETURNED');
  const mayDecide = ({ verifyResult, decisionReason }: Item) =>
    reviews && verifyResult === 'DIFFERING' && !decisionReason;
  const mayStop = ({ state }: Item) => prepares && one.state === 'PREPARED' && state === 'WAIT';

  async function issueAgain(): Promise<void> {
    const lines = chosen.map((itemId) => ({ itemId }));
    const answer = await reissue({ variables: { batchId: one.id, lines, requestId: newRequestId() } });
    const made = answer.data?.reissuePayment;
    if (!made) return;
    message.success(`已编制重发批次 ${made.batchNo}`);
    navigate(`/payments/batches/${made.id}`);
  }

  return (
    <PageSection
      id="items"
      title="发放明细"
      note={`成功 ${one.successCount} 笔，失败 ${one.failedCount} 笔，不一致 ${one.differingCount} 笔`}
      extra={
        chosen.length > 0 && (
          <Button type="primary" loading={reissuing.loading} onClick={() => void issueAgain()}>
            编制重发批次（{chosen.length} 笔）
          </Button>
        )
      }
    >
      <PlainTable<Item>
        label="发放明细"
        rows={rows}
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
          { key: 'name', title: '人员', render: (item) => `${item.nameMasked} ${item.idNoMasked}` },
          { key: 'account', title: '账户', render: (item) => `${item.bankCode} ${item.accountMasked}` },
          { key: 'amount', title: '金额（元）', align: 'right', render: (item) => formatMoney(item.amount) },
          {
            key: 'state',
            title: '状态',
            render: (item) => [item.stateTitle, item.failureReason].filter(Boolean).join('：'),
          },
          { key: 'ref', title: '银行流水号', render: (item) => item.bankRef ?? '—' },
          {
            key: 'heap',
            title: '核验',
            render: (item) =>
              item.verifyResult ? (
                <Space orientation="vertical" size={0}>
                  <Tag color={HEAPS[item.verifyResult]}>{item.verifyResultTitle}</Tag>
                  {item.verifyNote && <span className="yjs-quiet">{item.verifyNote}</span>}
                  {item.decisionReason && <span className="yjs-quiet">处理：{item.decisionReason}</span>}
                </Space>
              ) : (
                '—'
              ),
          },
          {
            key: 'acts',
            title: '操作',
            render: (item) => (
              <>
                {mayDecide(item) && (
                  <Button size="small" onClick={() => setAsked({ item, kind: 'decide' })}>
                    处理差异
                  </Button>
                )}
                {mayStop(item) && (
                  <Button size="small" danger onClick={() => setAsked({ item, kind: 'stop' })}>
                    停发
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {pageInfo?.hasNextPage && (
        <Button
          onClick={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult: more }) => ({
                ...more,
                paymentItems: {
                  ...more.paymentItems,
                  nodes: [...before.paymentItems.nodes, ...more.paymentItems.nodes],
                },
              }),
            })
          }
        >
          显示更多
        </Button>
      )}
      {asked && (
        <ReasonDialog
          title={asked.kind === 'decide' ? '处理差异' : '停发'}
          okText={asked.kind === 'decide' ? '确认处理' : '确认停发'}
          danger={asked.kind === 'stop'}
          lines={
            asked.kind === 'decide'
              ? [`第 ${asked.item.seq} 笔：${asked.item.verifyNote ?? ''}`, '确认后以平台结果为准，说明记入发放明细。']
              : [`第 ${asked.item.seq} 笔 ${asked.item.nameMasked} 不再发放，移出本批次。`]
          }
          onConfirm={async (reason) => {
            const variables = { itemId: asked.item.id, version: asked.item.version, reason };
            await (asked.kind === 'decide' ? decide({ variables }) : stop({ variables }));
            await refetch();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </PageSection>
  );
}
