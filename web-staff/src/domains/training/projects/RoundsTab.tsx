import { useQuery } from '@apollo/client/react';
import { recordColumns } from '@yjs/web-kit';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { enrolmentRound } from '../../../records/enrolment-round.ts';
import { roundCells } from '../rounds/round-cells.ts';

const SHOWN = 50;
const columns = recordColumns(enrolmentRound, roundCells).filter(
  ({ key }) => !['projectName', 'institutionName', 'districtName'].includes(key),
);

/** 报名批次 of one project, the latest first (02 §7.6). */
export function RoundsTab({ projectId }: { projectId: string }) {
  const { data, error, refetch } = useQuery(enrolmentRound.list, {
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
