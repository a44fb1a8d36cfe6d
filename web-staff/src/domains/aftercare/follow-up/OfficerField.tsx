import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Select } from 'antd';
import { FollowUpOfficersDocument } from './follow-up.graphql.ts';

/** Who is to follow a person: of his street or its station, the least busy first. */
export function OfficerField({ planId }: { planId: string }) {
  const { data, error, loading, refetch } = useQuery(FollowUpOfficersDocument, {
    variables: { planId },
    fetchPolicy: 'network-only',
  });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <Form.Item name="assigneeId" label="责任人" rules={[{ required: true, message: '请选择责任人' }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={loading}
        placeholder="请选择责任人"
        notFoundContent="该街镇没有可分派的工作人员"
        options={data?.followUpOfficers.map(({ id, name, open }) => ({
          value: id,
          label: `${name}（正在跟踪 ${open} 人）`,
        }))}
      />
    </Form.Item>
  );
}
