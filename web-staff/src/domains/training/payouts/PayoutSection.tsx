import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { DownloadButton, FormDialog, formatDateTime, formatMoney, QueryGate, StateTag, useSession } from '@yjs/web-kit';
import { App, Form, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { SheetPayoutQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { type PayoutRow, PayoutRows } from './PayoutRows.tsx';
import { DecidePayoutHeirDocument, RevealPayoutAccountDocument, SheetPayoutDocument } from './payouts.graphql.ts';

type Payout = NonNullable<SheetPayoutQuery['districtSheet']['payout']>;
type Check = Payout['checks'][number];

const VERDICTS = { CONFIRMED: '已确认', RETURNED: '已退回' } as const;

/** 生活补助发放 on the page of a 分区结算单: due against paid, who is still open, every feedback; nothing before the institution is to pay. */
export function PayoutSection({ sheetId }: { sheetId: string }) {
  const query = useQuery(SheetPayoutDocument, { variables: { id: sheetId }, fetchPolicy: 'cache-and-network' });
  const sheet = query.data?.districtSheet;
  return (
    <QueryGate queries={[query]}>
      {sheet?.payout && <Payments sheetId={sheetId} state={sheet.state} payout={sheet.payout} />}
    </QueryGate>
  );
}

function Payments({ sheetId, state, payout }: { sheetId: string; state: string; payout: Payout }) {
  const client = useApolloClient();
  const { message, modal } = App.useApp();
  const { session } = useSession();
  const may = (code: string) => session?.permissions.includes(code) ?? false;
  const [deciding, setDeciding] = useState<PayoutRow>();
  const [revealing, setRevealing] = useState<PayoutRow>();
  const [decide] = useMutation(DecidePayoutHeirDocument);
  const [reveal] = useMutation(RevealPayoutAccountDocument);
  const open = payout.rows.filter(({ result }) => result !== 'PAID').length;
  return (
    <>
      <PageSection id="payout" title="生活补助发放" note={open > 0 ? `${open}人未发放` : '已全部发放'}>
        <DownloadButton label="发放明细表" url={`/exports/living-payouts/${sheetId}/statement.pdf`} />
        <Table<Check> size="small" rowKey="code" columns={checks} dataSource={[...payout.checks]} pagination={false} />
        <PayoutRows
          rows={payout.rows}
          {...(may('training.payout:confirm') && state === 'PAYOUT_REPORTED' && { onDecide: setDeciding })}
          {...(may('training.payout:reveal') && { onReveal: setRevealing })}
        />
      </PageSection>
      {payout.feedbacks.length > 0 && (
        <PageSection id="feedbacks" title="历次反馈">
          <ol className="staff-plain-list">
            {payout.feedbacks.map(({ version, submittedAt, paidTotal, difference, verdict, opinion, judgedAt }) => (
              <li key={version}>
                第{version}次反馈 {formatDateTime(submittedAt)}：实发 {formatMoney(paidTotal)}，差额{' '}
                {formatMoney(difference)}
                <div className="yjs-quiet">
                  {verdict ? `${VERDICTS[verdict]} ${formatDateTime(judgedAt ?? submittedAt)}` : '待区确认'}
                  {opinion && `：${opinion}`}
                </div>
              </li>
            ))}
          </ol>
        </PageSection>
      )}
      {deciding && (
        <FormDialog<{ holder: string; bankName: string; bankAccount: string; decision: string }>
          title={`${deciding.nameMasked}的生活补助由继承人领取`}
          okText="登记决定"
          onSubmit={async ({ decision, ...input }) => {
            const seen = { id: sheetId, version: payout.version, payoutId: deciding.id };
            await decide({ variables: { ...seen, input, decision } });
            message.success('已登记，请退回机构向继承人发放');
            await client.refetchQueries({ include: 'active' });
          }}
          onClose={() => setDeciding(undefined)}
        >
          <p className="yjs-quiet">机构说明：{deciding.heirNote}。登记后退回机构，由机构向该账户发放。</p>
          <Form.Item name="holder" label="继承人姓名（户名）" rules={[{ required: true, message: '请填写继承人姓名' }]}>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item name="bankName" label="开户行" rules={[{ required: true, message: '请填写开户行全称' }]}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="bankAccount" label="收款账号" rules={[{ required: true, message: '请填写收款账号' }]}>
            <Input maxLength={30} inputMode="numeric" />
          </Form.Item>
          <Form.Item name="decision" label="依据和决定" rules={[{ required: true, message: '请填写依据和决定' }]}>
            <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
          </Form.Item>
        </FormDialog>
      )}
      {revealing && (
        <ReasonDialog
          title={`查看${revealing.nameMasked}的收款账号`}
          okText="查看"
          label="查看原因"
          lines={['完整账号属敏感个人信息，查看行为和原因记入审计日志。']}
          onConfirm={async (reason) => {
            const { data } = await reveal({ variables: { payoutId: revealing.id, reason } });
            setRevealing(undefined);
            modal.info({ title: '收款账号', content: data?.revealPayoutAccount, okText: '关闭' });
          }}
          onClose={() => setRevealing(undefined)}
        />
      )}
    </>
  );
}

const amount = (text: string, { code }: Check) => (code === 'R3' ? formatMoney(text) : text);
const checks: TableColumnsType<Check> = [
  { title: '编号', dataIndex: 'code', width: 60 },
  { title: '核对内容', dataIndex: 'title' },
  { title: '应为', dataIndex: 'expected', align: 'right', render: amount },
  { title: '实际', dataIndex: 'actual', align: 'right', render: amount },
  { title: '差额', dataIndex: 'difference', align: 'right', render: amount },
  {
    title: '结果',
    width: 100,
    render: ({ ok }: Check) => <StateTag title={ok ? '一致' : '不一致'} tone={ok ? 'done' : 'ended'} />,
  },
];
