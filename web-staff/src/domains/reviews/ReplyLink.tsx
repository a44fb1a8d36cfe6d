import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Empty, Skeleton } from 'antd';
import { Navigate } from 'react-router';
import { RepliedEvaluationDocument } from './reviews.graphql.ts';

const REPLY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the address asks for one answer, as to-dos do, rather than for a list. */
export const isReplyId = (asked: string): boolean => REPLY_ID.test(asked);

/** The link of an answer: opens the evaluation that it belongs to, at the answer. */
export function ReplyLink({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(RepliedEvaluationDocument, { variables: { replyId: id } });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const [found] = data.evaluations.nodes;
  if (!found) return <Empty description="没有该答复，或者您无权查看" />;
  return <Navigate to={`/evaluations/${found.id}#reply`} replace />;
}
