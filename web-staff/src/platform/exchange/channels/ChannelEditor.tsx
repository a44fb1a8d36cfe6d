import { useQuery } from '@apollo/client/react';
import { ErrorNotice, urlText, useUrlState } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Permitted } from '../../Permitted.tsx';
import { ChannelForm } from './ChannelForm.tsx';
import { ChannelChoicesDocument, ChannelDocument } from './channels.graphql.ts';

const startUrl = { source: urlText() };

/** New channel, or a new version of one. */
export default function ChannelEditor() {
  const { id } = useParams();
  return (
    <Permitted codes={[id ? 'dx.channel:edit' : 'dx.channel:create']}>
      <Loaded key={id ?? 'new'} id={id} />
    </Permitted>
  );
}

function Loaded({ id }: { id: string | undefined }) {
  const [{ source }] = useUrlState(startUrl);
  const choices = useQuery(ChannelChoicesDocument, { fetchPolicy: 'network-only' });
  const { data, error, refetch } = useQuery(ChannelDocument, {
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
  return <ChannelForm channel={data?.dataChannel} choices={choices.data} sourceId={source || undefined} />;
}
