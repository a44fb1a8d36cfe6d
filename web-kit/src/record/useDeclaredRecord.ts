import { useQuery } from '@apollo/client/react';
import { useRecordChanges } from '../live/useRecordChanges.ts';
import type { ClientRecord, RecordTypes } from './client-record.types.ts';

export interface DeclaredRecord<T extends RecordTypes> {
  /** Undefined until it was read. */
  one: T['One'] | undefined;
  error: unknown;
  reload(): void;
}

/** One declared record as its page reads it; read anew when somebody changes it, not when another one is changed. */
export function useDeclaredRecord<T extends RecordTypes>(record: ClientRecord<T>, id: string): DeclaredRecord<T> {
  const { data, error, refetch } = useQuery<T['OneData'], { id: string }>(record.one, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: [record.type], ids: [id], onChange: reload });
  return { one: data && record.record(data as T['OneData']), error, reload };
}
