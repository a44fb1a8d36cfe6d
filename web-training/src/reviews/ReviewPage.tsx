import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Button, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { ReviewDesk } from './ReviewDesk.tsx';
import { OwnReviewPageDocument } from './reviews.graphql.ts';

/** One project of the expert: what is to be judged on the left, the sheet on the right (SC18-2). */
export default function ReviewPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnReviewPageDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (error)
    return (
      <>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        <Link to="/reviews">
          <Button>返回我的评审</Button>
        </Link>
      </>
    );
  const page = data?.ownReviewPage;
  if (!page) return <Skeleton active paragraph={{ rows: 12 }} />;
  const { sheet, task } = page;
  // A sheet that was handed in or taken back is another form.
  return <ReviewDesk key={`${task.state}-${sheet?.submittedAt ?? ''}`} page={page} onChange={() => void refetch()} />;
}
