import { useQuery } from '@apollo/client/react';
import { QueryGate, urlText, useUrlState } from '@yjs/web-kit';
import { EditorPage } from '../../EditorPage.tsx';
import { DistributionWizard } from './DistributionWizard.tsx';
import { DistributionChoicesDocument, DistributionDocument } from './distributions.graphql.ts';

const startUrl = { channel: urlText() };

/** New distribution, or a new version of one. */
export default function DistributionEditor() {
  return (
    <EditorPage create="dx.dist:create" edit="dx.dist:edit">
      {(id) => <Loaded id={id} />}
    </EditorPage>
  );
}

function Loaded({ id }: { id: string | undefined }) {
  const [{ channel }] = useUrlState(startUrl);
  const choices = useQuery(DistributionChoicesDocument, { fetchPolicy: 'network-only' });
  const known = useQuery(DistributionDocument, { variables: { id: id ?? '' }, skip: !id, fetchPolicy: 'network-only' });
  return (
    <QueryGate queries={[choices, known]}>
      {choices.data && (
        <DistributionWizard
          distribution={known.data?.distribution}
          choices={choices.data}
          channelId={channel || undefined}
        />
      )}
    </QueryGate>
  );
}
