import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Select } from 'antd';
import { CaseAssigneesDocument } from './AssigneeField.graphql.ts';

export interface AssigneeFieldProps {
  /** The centre whose cases are assigned; the reader's own when absent. */
  orgId?: string | undefined;
}

/** Who is to handle the cases: clerks of the centre with what already waits for each, the least busy first. */
export function AssigneeField({ orgId }: AssigneeFieldProps) {
  const { data, error, loading, refetch } = useQuery(CaseAssigneesDocument, {
    variables: { orgId: orgId ?? null },
    fetchPolicy: 'network-only',
  });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <Form.Item name="assigneeId" label="经办人" rules={[{ required: true, message: '请选择经办人' }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={loading}
        placeholder="请选择经办人"
        notFoundContent="该中心没有可分派的窗口人员"
        options={data?.caseAssignees.map(({ id, name, openTasks }) => ({
          value: id,
          label: `${name}（名下待办 ${openTasks} 件）`,
        }))}
      />
    </Form.Item>
  );
}
