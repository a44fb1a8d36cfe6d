import { useQuery } from '@apollo/client/react';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { roundColumns } from '../rounds/round-columns.tsx';
import { RoundsDocument } from '../rounds/rounds.graphql.ts';

const SHOWN = 50;
const columns = roundColumns.filter(({ key }) => !['project', 'institution', 'district'].includes(key));

/** 报名批次 of one project, the latest first (02 §7.6). */
export function RoundsTab({ projectId }: { projectId: string }) {
  const { data, error, refetch } = useQuery(RoundsDocument, {
    variables: { filter: { projectId }, first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="报名批次"
      columns={columns}
      rows={data?.enrolmentRounds.nodes}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有报名批次', hint: '培训机构为本项目拟定报名批次并提交后出现在这里。' }}
    />
  );
}
