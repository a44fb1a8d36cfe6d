import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, DataTable, formatDateTime, presentError, usePermission } from '@yjs/web-kit';
import { App, Button, Form, Input, Popconfirm } from 'antd';
import type { ProtectedIpsQuery } from '../../../generated/graphql.ts';
import { ProtectedIpsDocument, ProtectIpDocument, UnprotectIpDocument } from './BanList.graphql.ts';

type ProtectedRow = ProtectedIpsQuery['exchangeProtectedIps'][number] & { id: string };

/** 保护名单: addresses that no rule bans. */
export function ProtectedIps() {
  const { message } = App.useApp();
  const may = usePermission('dx.ban:protect');
  const [form] = Form.useForm<{ ip: string; note: string }>();
  const { data, loading, error, refetch } = useQuery(ProtectedIpsDocument, { fetchPolicy: 'cache-and-network' });
  const [protect, { loading: adding }] = useMutation(ProtectIpDocument);
  const [unprotect] = useMutation(UnprotectIpDocument);

  async function run(act: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await act();
      message.success(done);
      form.resetFields();
      void refetch();
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  const remove = (ip: string) => run(() => unprotect({ variables: { ip } }), '已移出保护名单');
  return (
    <>
      {may && (
        <Form
          form={form}
          layout="inline"
          className="yjs-no-print"
          onFinish={(values) => void run(() => protect({ variables: values }), '已加入保护名单')}
        >
          <Form.Item name="ip" label="IP地址或网段" rules={[{ required: true, message: '请输入IP地址或网段' }]}>
            <Input />
          </Form.Item>
          <Form.Item name="note" label="说明" rules={[{ required: true, min: 2, message: '请填写说明' }]}>
            <Input maxLength={200} placeholder="如：负载均衡" />
          </Form.Item>
          <Button htmlType="submit" loading={adding}>
            加入
          </Button>
        </Form>
      )}
      <DataTable
        id="exchange-protected"
        label="保护名单"
        columns={columns(may ? remove : undefined)}
        rows={data?.exchangeProtectedIps.map((row) => ({ ...row, id: row.ip }))}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '保护名单为空', hint: '请把本平台网关、负载均衡、监控探针的地址加入，避免被规则误封。' }}
      />
    </>
  );
}

function columns(onRemove: ((ip: string) => Promise<void>) | undefined): DataColumn<ProtectedRow>[] {
  const shown: DataColumn<ProtectedRow>[] = [
    { key: 'ip', title: 'IP地址或网段', fixed: true, render: (row) => row.ip },
    { key: 'note', title: '说明', fixed: true, render: (row) => row.note },
    { key: 'added', title: '加入', render: (row) => `${row.addedName} ${formatDateTime(row.addedAt)}` },
  ];
  if (!onRemove) return shown;
  const removal = (row: ProtectedRow) => (
    <Popconfirm
      title={`移出后，${row.ip} 命中规则时会被自动封禁。`}
      okText="移出"
      cancelText="返回"
      onConfirm={() => onRemove(row.ip)}
    >
      <Button size="small">移出</Button>
    </Popconfirm>
  );
  return [...shown, { key: 'acts', title: '操作', fixed: true, render: removal }];
}
