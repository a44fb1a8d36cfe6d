import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { Navigate, useParams } from 'react-router';
import { RuleVersionPlaceDocument } from './rules.graphql.ts';

/** Where a to-do about a version leads: its rule, with that version shown. */
export default function RuleVersionLink() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(RuleVersionPlaceDocument, { variables: { id } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return <Navigate replace to={data.ruleVersion.link} />;
}
