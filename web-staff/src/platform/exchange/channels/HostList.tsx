import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, ErrorNotice, formatDateTime, usePermission } from '@yjs/web-kit';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ExchangeHostsQuery } from '../../../generated/graphql.ts';
import { ConsequenceDialog } from '../config/ConsequenceDialog.tsx';
import { showFaults } from '../config/form-faults.ts';
import { AllowHostDocument, DisallowHostDocument, HostsDocument } from './channels.graphql.ts';

type Host = ExchangeHostsQuery['exchangeHosts'][number] & { id: string };

/** 允许的主机: what channels may call at all. */
export function HostList() {
  const { message } = App.useApp();
  const may = usePermission('dx.channel:edit');
  const [removed, setRemoved] = useState<Host>();
  const { data, loading, error, refetch } = useQuery(HostsDocument, { fetchPolicy: 'cache-and-network' });
  const [disallow] = useMutation(DisallowHostDocument);
  return (
    <>
      {may && <AddHost onDone={() => void refetch()} />}
      <DataTable
        id="exchange-hosts"
        label="允许的主机"
        columns={columns(may ? setRemoved : undefined)}
        rows={data?.exchangeHosts.map((row) => ({ ...row, id: row.host }))}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有允许的主机', hint: '登记对方接口的主机名或IP，通道才能使用该主机的地址。' }}
      />
      {removed && (
        <ConsequenceDialog
          title={`移出主机 · ${removed.host}`}
          okText="移出"
          danger
          lines={['移出后，不能再登记使用该主机的通道。', '仍被通道使用的主机不能移出。']}
          onConfirm={async () => {
            await disallow({ variables: { host: removed.host } });
            setRemoved(undefined);
            message.success('已移出');
            await refetch();
          }}
          onClose={() => setRemoved(undefined)}
        />
      )}
    </>
  );
}

function AddHost({ onDone }: { onDone(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ host: string; note: string }>();
  const [allow, { loading }] = useMutation(AllowHostDocument);
  const [error, setError] = useState<unknown>();

  async function add(values: { host: string; note: string }): Promise<void> {
    setError(undefined);
    try {
      await allow({ variables: values });
      message.success(`${values.host} 已登记`);
      form.resetFields();
      onDone();
    } catch (failure) {
      if (!showFaults(form, failure)) setError(failure);
    }
  }

  return (
    <>
      <Form
        form={form}
        layout="inline"
        className="yjs-no-print exchange-inline"
        onFinish={(values) => void add(values)}
      >
        <Form.Item name="host" label="主机名或IP地址" rules={[{ required: true, message: '请输入主机名或IP地址' }]}>
          <Input maxLength={253} placeholder="不带协议和端口" />
        </Form.Item>
        <Form.Item name="note" label="用途" rules={[{ required: true, min: 2, message: '请填写用途（2至200字）' }]}>
          <Input maxLength={200} placeholder="如：社保中心查询接口" />
        </Form.Item>
        <Button htmlType="submit" loading={loading}>
          登记
        </Button>
      </Form>
      {error !== undefined && <ErrorNotice error={error} />}
    </>
  );
}

function columns(onRemove: ((host: Host) => void) | undefined): DataColumn<Host>[] {
  const shown: DataColumn<Host>[] = [
    { key: 'host', title: '主机', fixed: true, render: (row) => row.host },
    { key: 'note', title: '用途', fixed: true, render: (row) => row.note },
    { key: 'added', title: '登记', render: (row) => `${row.addedBy} ${formatDateTime(row.addedAt)}` },
  ];
  if (!onRemove) return shown;
  const act = (row: Host) => (
    <Button size="small" aria-label={`移出 ${row.host}`} onClick={() => onRemove(row)}>
      移出
    </Button>
  );
  return [...shown, { key: 'acts', title: '操作', fixed: true, render: act }];
}
