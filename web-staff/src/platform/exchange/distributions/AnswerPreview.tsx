import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import type { DistributedFieldInput } from '../../../generated/graphql.ts';
import { DistributionPreviewDocument } from './distributions.graphql.ts';

export interface AnswerPreviewProps {
  channelId: string;
  fields: readonly DistributedFieldInput[];
}

/** The answer as the application would get it, with invented values. */
export function AnswerPreview({ channelId, fields }: AnswerPreviewProps) {
  const { data, error, refetch } = useQuery(DistributionPreviewDocument, {
    variables: { channelId, fields: fields.map(({ name, mask }) => ({ name, mask: mask ?? 'NONE' })) },
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 4 }} />;
  return (
    <section aria-label="应用将收到的应答">
      <pre className="staff-payload exchange-answer">{JSON.stringify(data.distributionPreview, null, 2)}</pre>
    </section>
  );
}
