import { useMutation, useQuery } from '@apollo/client/react';
import { presentError, useRequestId } from '@yjs/web-kit';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CompletedRunsDocument, GenerateSubsidyDocument } from './subsidies.graphql.ts';

interface Values {
  runId: string;
  lateReason?: string;
}

/** 申请补助 of a run that was completed: the system reckons what it comes to (T27-1). */
export function ApplyDialog({ onClose }: { onClose(): void }) {
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string>();
  const requestId = useRequestId();
  const runs = useQuery(CompletedRunsDocument, { fetchPolicy: 'cache-and-network' });
  const [generate, { loading }] = useMutation(GenerateSubsidyDocument);
  const options = runs.data?.trainingRuns.edges.map(({ node }) => ({
    value: node.id,
    label: `${node.name}（${node.runNo}）`,
  }));

  async function apply({ runId, lateReason }: Values): Promise<void> {
    setProblem(undefined);
    try {
      const given = { runId, lateReason: lateReason?.trim() || null };
      const { data } = await generate({ variables: { ...given, requestId: requestId(given) } });
      if (data) void navigate(`/subsidies/${data.generateSubsidyApplication.id}`);
    } catch (failure) {
      setProblem(presentError(failure).title);
    }
  }

  return (
    <Modal
      open
      title="申请补助"
      okText="生成申请"
      cancelText="取消"
      confirmLoading={loading}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 12 }} />}
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void apply(values)}>
        <Form.Item name="runId" label="已结课的班次" rules={[{ required: true, message: '请选择班次' }]}>
          <Select
            options={options}
            loading={runs.loading}
            placeholder="请选择"
            notFoundContent="没有已结课、未办结的班次"
          />
        </Form.Item>
        <Form.Item name="lateReason" label="逾期原因" extra="结课审核通过超过30天的必填，5至300个字">
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
