import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { PageSection } from '../../../platform/PageSection.tsx';
import { FeedbackEnvelopeDocument } from './feedback.graphql.ts';

/** (f) The envelope as it travelled, for technicians; the server hides every text of the body. */
export function FeedbackEnvelope({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(FeedbackEnvelopeDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  return (
    <PageSection id="envelope" title="报文" note="仅技术人员可见，内容已隐去；每次查看都记入审计日志">
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {data && <pre className="staff-payload">{JSON.stringify(data.feedbackEnvelope, withoutTypes, 2)}</pre>}
    </PageSection>
  );
}

const withoutTypes = (key: string, value: unknown) => (key === '__typename' ? undefined : value);
