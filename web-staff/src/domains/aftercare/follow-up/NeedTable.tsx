import { useQuery } from '@apollo/client/react';
import type { DataColumn } from '@yjs/web-kit';
import { Link } from 'react-router';
import type { FollowUpNeedsOfPlanQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { FollowUpNeedsOfPlanDocument } from './follow-up.graphql.ts';

type Need = FollowUpNeedsOfPlanQuery['followUpNeeds']['nodes'][number];

const columns: readonly DataColumn<Need>[] = [
  {
    key: 'no',
    title: '需求',
    render: ({ id, kindTitle, needNo }) => (
      <>
        <Link to={`/follow-up-needs/${id}`}>{kindTitle}</Link>
        <div className="yjs-quiet">{needNo}</div>
      </>
    ),
  },
  { key: 'due', title: '办理期限', render: ({ dueOn }) => dueOn },
  { key: 'owner', title: '责任人', render: ({ ownerName }) => ownerName ?? '未分派' },
  { key: 'state', title: '状态', render: ({ stateTitle }) => stateTitle },
  { key: 'outcome', title: '办理情况', render: ({ outcome }) => outcome ?? '—' },
];

/** 需求 of one person, and what has become of them. */
export function NeedTable({ planId }: { planId: string }) {
  const { data, error, refetch } = useQuery(FollowUpNeedsOfPlanDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="需求"
      columns={columns}
      rows={data?.followUpNeeds.nodes}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '没有需求', hint: '登记跟踪时勾选的需求显示在这里。' }}
    />
  );
}
