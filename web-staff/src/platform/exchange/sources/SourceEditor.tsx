import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Permitted } from '../../Permitted.tsx';
import { SourceForm } from './SourceForm.tsx';
import { SourceDocument } from './sources.graphql.ts';

/** New source, or a new version of one. */
export default function SourceEditor() {
  const { id } = useParams();
  return (
    <Permitted codes={[id ? 'dx.source:edit' : 'dx.source:create']}>
      {id ? <Loaded key={id} id={id} /> : <SourceForm source={undefined} />}
    </Permitted>
  );
}

function Loaded({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(SourceDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  return <SourceForm source={data.dataSource} />;
}
