import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import type { ChannelDetailFragment, SourceFieldFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { ChannelChoicesDocument, TestChannelDocument } from './channels.graphql.ts';
import { TestResult } from './TestResult.tsx';

const lines = [
  '真实调用数据源一次，并以您的名义记入数据交换日志；样例中涉及个人的值已脱敏，不留存。',
  '测试通过后24小时内可以启用；测试失败不改变通道的状态。',
];

/** 连通测试: asks by the query keys of the source, then shows each step with its outcome, and a masked sample. */
export function TestDialog({ channel, onClose }: { channel: ChannelDetailFragment; onClose(): void }) {
  const [form] = Form.useForm<Record<string, string>>();
  const { data: choices, error: unknown } = useQuery(ChannelChoicesDocument);
  const [test, { loading, data }] = useMutation(TestChannelDocument, { fetchPolicy: 'no-cache' });
  const [error, setError] = useState<unknown>();
  const keys = choices?.dataSources.find(({ id }) => id === channel.sourceId)?.fields.filter((field) => field.queryKey);

  async function run(values: Record<string, string>): Promise<void> {
    setError(undefined);
    const params = Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));
    try {
      await test({ variables: { id: channel.id, version: channel.version, params } });
    } catch (failure) {
      setError(failure);
    }
  }

  const result = data?.testDataChannel;
  return (
    <Modal
      open
      width={760}
      title={`连通测试 · ${channel.name}`}
      okText={result ? '再测一次' : '开始测试'}
      cancelText="关闭"
      confirmLoading={loading}
      onOk={form.submit}
      onCancel={onClose}
    >
      <HelpLines lines={lines} />
      {unknown && <ErrorNotice error={unknown} />}
      {!choices && !unknown && <Skeleton active />}
      {keys && (
        <Form form={form} layout="vertical" className="staff-common" onFinish={(values) => void run(values)}>
          {keys.length === 0 ? (
            <p className="yjs-quiet">数据源没有查询条件，直接读取前 5 条。</p>
          ) : (
            keys.map((field) => <Key key={field.name} field={field} />)
          )}
        </Form>
      )}
      {error !== undefined && <ErrorNotice error={error} safe="通道没有变化。" />}
      <div aria-live="polite">{result && !loading && <TestResult test={result} />}</div>
    </Modal>
  );
}

function Key({ field }: { field: SourceFieldFragment }) {
  return (
    <Form.Item
      name={field.name}
      label={`${field.label}（${field.name}）`}
      rules={[{ required: field.required, whitespace: true, message: `请填写${field.label}` }]}
    >
      <Input maxLength={200} autoComplete="off" placeholder="用于测试的查询条件" />
    </Form.Item>
  );
}
