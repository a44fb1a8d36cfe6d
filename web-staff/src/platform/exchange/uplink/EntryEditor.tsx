import { useQuery } from '@apollo/client/react';
import { Forbidden, QueryGate, usePermission } from '@yjs/web-kit';
import { useParams } from 'react-router';
import { EntryForm } from './EntryForm.tsx';
import { UplinkEntryDocument, UplinkSourcesDocument } from './uplink.graphql.ts';

/** A new entry, or another version of one; whether one may be changed is said by the entry itself. */
export default function EntryEditor() {
  const { id } = useParams();
  const mayCreate = usePermission('dx.uplink:create');
  const sources = useQuery(UplinkSourcesDocument);
  const known = useQuery(UplinkEntryDocument, { variables: { id: id ?? '' }, skip: !id, fetchPolicy: 'network-only' });
  const entry = known.data?.uplinkEntry;
  const mayWrite = entry ? entry.canEdit : mayCreate;
  return (
    <QueryGate queries={[sources, known]}>
      {mayWrite && sources.data ? (
        <EntryForm key={entry?.id ?? 'new'} entry={entry} sources={sources.data.uplinkSources} />
      ) : (
        <Forbidden />
      )}
    </QueryGate>
  );
}
