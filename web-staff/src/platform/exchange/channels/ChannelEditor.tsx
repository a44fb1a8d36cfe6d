import { useQuery } from '@apollo/client/react';
import { QueryGate, urlText, useUrlState } from '@yjs/web-kit';
import { EditorPage } from '../../EditorPage.tsx';
import { ChannelForm } from './ChannelForm.tsx';
import { ChannelChoicesDocument, ChannelDocument } from './channels.graphql.ts';

const startUrl = { source: urlText() };

/** New channel, or a new version of one. */
export default function ChannelEditor() {
  return (
    <EditorPage create="dx.channel:create" edit="dx.channel:edit">
      {(id) => <Loaded id={id} />}
    </EditorPage>
  );
}

function Loaded({ id }: { id: string | undefined }) {
  const [{ source }] = useUrlState(startUrl);
  const choices = useQuery(ChannelChoicesDocument, { fetchPolicy: 'network-only' });
  const known = useQuery(ChannelDocument, { variables: { id: id ?? '' }, skip: !id, fetchPolicy: 'network-only' });
  return (
    <QueryGate queries={[choices, known]}>
      {choices.data && (
        <ChannelForm channel={known.data?.dataChannel} choices={choices.data} sourceId={source || undefined} />
      )}
    </QueryGate>
  );
}
