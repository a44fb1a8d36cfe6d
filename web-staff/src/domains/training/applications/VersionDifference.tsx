import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DifferenceRows, type DifferenceRowsProps } from './DifferenceRows.tsx';

export interface VersionDifferenceProps<Data> {
  /** The record whose versions are compared. */
  id: string;
  /** How many versions there are; the last two stand first. */
  versions: number;
  /** Asks for what differs between two versions of it. */
  document: TypedDocumentNode<Data, { id: string; from: number; to: number }>;
  rowsOf(data: Data): DifferenceRowsProps['rows'];
}

/** 版本对比 of an application (BR16-2) or of a project that was changed (02 §7.6). */
export function VersionDifference<Data>({ id, versions, document, rowsOf }: VersionDifferenceProps<Data>) {
  const [from, setFrom] = useState(versions - 1);
  const [to, setTo] = useState(versions);
  const { data, error, refetch } = useQuery(document, {
    variables: { id, from, to },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <DifferenceRows
      versions={versions}
      from={from}
      to={to}
      onFrom={setFrom}
      onTo={setTo}
      rows={data && rowsOf(data as Data)}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}
