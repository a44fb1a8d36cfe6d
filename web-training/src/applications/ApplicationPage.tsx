import { useQuery } from '@apollo/client/react';
import { ErrorNotice, useRecordChanges } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { ApplicationWizard } from './ApplicationWizard.tsx';
import { OwnApplicationDocument } from './applications.graphql.ts';
import { SubmittedApplication } from './SubmittedApplication.tsx';

/** One application: its form while it is the institution's, afterwards how it stands. */
export default function ApplicationPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnApplicationDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  const one = data?.projectApplication;
  const editable = one && ['DRAFT', 'RETURNED'].includes(one.state);
  // The form keeps itself; what others do to it would only disturb whoever writes.
  useRecordChanges({
    recordTypes: ['projectApplication'],
    ids: [id],
    onChange: () => {
      if (!editable) void refetch();
    },
  });
  if (!one) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  return editable ? (
    <ApplicationWizard key={`${one.id}-${one.state}`} application={one} onSubmitted={() => void refetch()} />
  ) : (
    <SubmittedApplication application={one} onDone={() => void refetch()} />
  );
}
