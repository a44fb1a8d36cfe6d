import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Select } from 'antd';
import { NegativeReviewAssigneesDocument } from './reviews.graphql.ts';

/** Who is to work off a negative review: of its centre, without who was rated, the least busy first. */
export function ReviewAssigneeField({ reviewId }: { reviewId: string }) {
  const { data, error, loading, refetch } = useQuery(NegativeReviewAssigneesDocument, {
    variables: { id: reviewId },
    fetchPolicy: 'network-only',
  });
  if (error && !data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <Form.Item name="assigneeId" label="责任人" rules={[{ required: true, message: '请选择责任人' }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={loading}
        placeholder="请选择责任人"
        notFoundContent="该中心没有可分派的工作人员，由区业务科长办理"
        options={data?.negativeReviewAssignees.map(({ id, name, openReviews }) => ({
          value: id,
          label: `${name}（名下未办结差评 ${openReviews} 件）`,
        }))}
      />
    </Form.Item>
  );
}
