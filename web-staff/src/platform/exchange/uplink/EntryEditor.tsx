import { useQuery } from '@apollo/client/react';
import { ErrorNotice, Forbidden, usePermission } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { EntryForm } from './EntryForm.tsx';
import { UplinkEntryDocument, UplinkSourcesDocument } from './uplink.graphql.ts';

/** A new entry, or another version of one. */
export default function EntryEditor() {
  const { id } = useParams();
  const mayCreate = usePermission('dx.uplink:create');
  const sources = useQuery(UplinkSourcesDocument);
  const known = useQuery(UplinkEntryDocument, {
    variables: { id: id ?? '' },
    skip: id === undefined,
    fetchPolicy: 'network-only',
  });
  const error = sources.error ?? known.error;
  const entry = known.data?.uplinkEntry;
  if (error)
    return <ErrorNotice error={error} onRetry={() => void Promise.all([sources.refetch(), id && known.refetch()])} />;
  if (!sources.data || (id !== undefined && !entry)) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (entry ? !entry.canEdit : !mayCreate) return <Forbidden />;
  return <EntryForm key={entry?.id ?? 'new'} entry={entry} sources={sources.data.uplinkSources} />;
}
