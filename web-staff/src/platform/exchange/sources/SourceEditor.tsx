import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { EditorPage } from '../../EditorPage.tsx';
import { SourceForm } from './SourceForm.tsx';
import { SourceDocument } from './sources.graphql.ts';

/** New source, or a new version of one. */
export default function SourceEditor() {
  return (
    <EditorPage create="dx.source:create" edit="dx.source:edit">
      {(id) => (id ? <Loaded id={id} /> : <SourceForm source={undefined} />)}
    </EditorPage>
  );
}

function Loaded({ id }: { id: string }) {
  const known = useQuery(SourceDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return <QueryGate queries={[known]}>{known.data && <SourceForm source={known.data.dataSource} />}</QueryGate>;
}
