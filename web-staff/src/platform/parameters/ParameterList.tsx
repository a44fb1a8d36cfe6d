import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, PageHeader } from '@yjs/web-kit';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ParameterRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import { PlainTable } from '../PlainTable.tsx';
import { ParametersDocument, SetParameterDocument } from './ParameterList.graphql.ts';

const help = ['业务规则中可以调整的数值。修改须填写原因，立即生效，并记入审计日志。'];

/** 业务参数: every value of the business that may be changed without a release. */
export default function ParameterList() {
  const { data, error, refetch } = useQuery(ParametersDocument, { fetchPolicy: 'cache-and-network' });
  const [changing, setChanging] = useState<ParameterRowFragment>();
  return (
    <>
      <PageHeader title="业务参数" help={<HelpLines lines={help} />} />
      <PlainTable
        label="业务参数"
        rows={data?.parameters.map((row) => ({ ...row, id: row.code }))}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有业务参数', hint: '各业务模块的参数会出现在这里。' }}
        columns={[
          { key: 'title', title: '参数', render: (row) => row.title },
          { key: 'description', title: '说明', render: (row) => row.description },
          { key: 'value', title: '当前值', render: (row) => <code>{JSON.stringify(row.value)}</code> },
          {
            key: 'changed',
            title: '最近修改',
            render: (row) => (row.changedAt ? `${row.changedByName} ${formatDateTime(row.changedAt)}` : '默认值'),
          },
          {
            key: 'acts',
            title: '操作',
            render: (row) =>
              row.changeable && (
                <Button size="small" onClick={() => setChanging(row)}>
                  修改
                </Button>
              ),
          },
        ]}
      />
      {changing && <ChangeDialog parameter={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}

function ChangeDialog({ parameter, onClose }: { parameter: ParameterRowFragment; onClose(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ value: string; reason: string }>();
  const [set, { loading }] = useMutation(SetParameterDocument, { refetchQueries: [ParametersDocument] });
  const [error, setError] = useState<unknown>();

  async function change({ value, reason }: { value: string; reason: string }): Promise<void> {
    setError(undefined);
    try {
      const { code, version } = parameter;
      await set({ variables: { code, version, value: JSON.parse(value), reason } });
      message.success(`${parameter.title}：已修改`);
      onClose();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <Modal
      open
      title={`修改 · ${parameter.title}`}
      okText="修改"
      cancelText="返回"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{parameter.description}</p>
      <Form form={form} layout="vertical" initialValues={{ value: JSON.stringify(parameter.value) }} onFinish={change}>
        <Form.Item name="value" label="新值" rules={[{ required: true, message: '请填写新值' }, { validator: isJson }]}>
          <Input />
        </Form.Item>
        <Form.Item
          name="reason"
          label="原因"
          rules={[
            { required: true, whitespace: true, message: '请填写原因' },
            { min: 5, message: '原因不少于 5 个字' },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已填写的内容仍在。" />}
    </Modal>
  );
}

async function isJson(_rule: unknown, text: string): Promise<void> {
  try {
    JSON.parse(text);
  } catch {
    throw new Error('格式不正确：数字直接填写，是/否填写 true 或 false');
  }
}
