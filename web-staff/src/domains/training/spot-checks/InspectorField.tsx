import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Select } from 'antd';
import { SpotCheckInspectorsDocument } from './spot-checks.graphql.ts';

/** Who is to check: officers of the district, the least busy first. */
export function InspectorField({ slotId }: { slotId: string }) {
  const { data, error, loading, refetch } = useQuery(SpotCheckInspectorsDocument, {
    variables: { slotId },
    fetchPolicy: 'network-only',
  });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <Form.Item name="assigneeId" label="抽查人员" rules={[{ required: true, message: '请选择抽查人员' }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={loading}
        placeholder="请选择抽查人员"
        notFoundContent="本区没有可指派的工作人员"
        options={data?.spotCheckInspectors.map(({ id, name, open }) => ({
          value: id,
          label: `${name}（名下未完成抽查 ${open} 次）`,
        }))}
      />
    </Form.Item>
  );
}
