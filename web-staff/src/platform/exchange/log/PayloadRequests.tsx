import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, formatDateTime, PageHeader, usePermission } from '@yjs/web-kit';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import type { PayloadAccessRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { CallDetail } from './CallDetail.tsx';
import { DecideExchangePayloadDocument, ExchangePayloadAccessDocument } from './log.graphql.ts';

const help = [
  '通道设为留存报文时，请求和应答加密保存，作为发生争议时的凭证。',
  '审计管理员申请查看，安全管理员批准；批准后 24 小时内有效，每次查看都会留痕。',
];

/** 报文查看申请: who asked for which payload and why; approve or refuse. */
export default function PayloadRequests() {
  const { message } = App.useApp();
  const { data, loading, error, refetch } = useQuery(ExchangePayloadAccessDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const [decide] = useMutation(DecideExchangePayloadDocument);
  const [refusing, setRefusing] = useState<PayloadAccessRowFragment>();
  const [shown, setShown] = useState<string>();
  const mayDecide = usePermission('dx.log:payload-approve');

  async function approve(row: PayloadAccessRowFragment): Promise<void> {
    try {
      await decide({ variables: { id: row.id, approve: true } });
      message.success('已批准，24 小时内有效');
    } catch (failure) {
      message.error(failure instanceof Error ? failure.message : '没有成功，请重试');
    }
    await refetch();
  }

  return (
    <>
      <PageHeader title="报文查看申请" help={<HelpLines lines={help} />} />
      <DataTable
        id="exchange-payloads"
        label="报文查看申请"
        columns={columns({ onShow: setShown, onApprove: (row) => void approve(row), onRefuse: setRefusing, mayDecide })}
        rows={data?.exchangePayloadAccess}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有申请', hint: '审计管理员在调用详情中申请查看留存的报文。' }}
      />
      {refusing && (
        <ReasonDialog
          title="不批准查看报文"
          okText="不批准"
          lines={[`${refusing.askedName} 申请：${refusing.reason}`]}
          onConfirm={async (reason) => {
            await decide({ variables: { id: refusing.id, approve: false, reason } });
            setRefusing(undefined);
            await refetch();
          }}
          onClose={() => setRefusing(undefined)}
        />
      )}
      {shown && <CallDetail id={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

interface Acts {
  mayDecide: boolean;
  onShow(logId: string): void;
  onApprove(row: PayloadAccessRowFragment): void;
  onRefuse(row: PayloadAccessRowFragment): void;
}

function columns({ mayDecide, onShow, onApprove, onRefuse }: Acts): DataColumn<PayloadAccessRowFragment>[] {
  return [
    { key: 'at', title: '申请时间', fixed: true, render: (row) => formatDateTime(row.askedAt) },
    { key: 'by', title: '申请人', render: (row) => row.askedName },
    { key: 'reason', title: '事由', fixed: true, render: (row) => row.reason },
    { key: 'state', title: '状态', fixed: true, render: stateText },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => (
        <Space>
          <Button size="small" type="link" onClick={() => onShow(row.logId)}>
            调用详情
          </Button>
          {mayDecide && !row.approvedName && (
            <>
              <Button size="small" type="link" onClick={() => onApprove(row)}>
                批准
              </Button>
              <Button size="small" type="link" danger onClick={() => onRefuse(row)}>
                不批准
              </Button>
            </>
          )}
        </Space>
      ),
    },
  ];
}

function stateText(row: PayloadAccessRowFragment): string {
  if (row.approvedAt) return `${row.approvedName ?? ''} 已批准，有效至 ${formatDateTime(row.expiresAt)}`;
  if (row.refusal) return `${row.approvedName ?? ''} 不批准：${row.refusal}`;
  return '待处理';
}
