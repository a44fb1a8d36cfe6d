import { useQuery } from '@apollo/client/react';
import { ErrorNotice, urlText, useUrlState } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Permitted } from '../../Permitted.tsx';
import { DistributionWizard } from './DistributionWizard.tsx';
import { DistributionChoicesDocument, DistributionDocument } from './distributions.graphql.ts';

const startUrl = { channel: urlText() };

/** New distribution, or a new version of one. */
export default function DistributionEditor() {
  const { id } = useParams();
  return (
    <Permitted codes={[id ? 'dx.dist:edit' : 'dx.dist:create']}>
      <Loaded key={id ?? 'new'} id={id} />
    </Permitted>
  );
}

function Loaded({ id }: { id: string | undefined }) {
  const [{ channel }] = useUrlState(startUrl);
  const choices = useQuery(DistributionChoicesDocument, { fetchPolicy: 'network-only' });
  const { data, error, refetch } = useQuery(DistributionDocument, {
    variables: { id: id ?? '' },
    skip: !id,
    fetchPolicy: 'network-only',
  });
  const problem = error ?? choices.error;
  if (problem) {
    return (
      <ErrorNotice
        error={problem}
        onRetry={() => {
          if (id) void refetch();
          void choices.refetch();
        }}
      />
    );
  }
  if (!choices.data || (id && !data)) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <DistributionWizard distribution={data?.distribution} choices={choices.data} channelId={channel || undefined} />
  );
}
