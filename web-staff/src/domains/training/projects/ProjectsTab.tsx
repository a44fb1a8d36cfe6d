import { useQuery } from '@apollo/client/react';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { projectColumns } from './project-columns.tsx';
import { ProjectsDocument } from './projects.graphql.ts';

const SHOWN = 50;
const OF_THE_INSTITUTION = ['institution', 'district'];
const columns = projectColumns.filter(({ key }) => !OF_THE_INSTITUTION.includes(key));

/** 项目 of one institution, the latest first, those that have left the library too (SC14-2). */
export function ProjectsTab({ institutionId }: { institutionId: string }) {
  const { data, error, refetch } = useQuery(ProjectsDocument, {
    variables: { filter: { institutionId }, first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PlainTable
      label="项目"
      columns={columns}
      rows={data?.trainingProjects.nodes}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '还没有项目', hint: '申报的项目评审通过并备案后出现在这里。' }}
    />
  );
}
