import { LikeOutlined } from '@ant-design/icons';
import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import type { HandlingScreen, ReviewedServiceKind, ServedRecord } from '../../../generated/graphql.ts';
import { ReviewDialog } from './review-dialog.ts';

/** What is evaluated: a service, or a record that is none itself: its 接待登记 is made on the way. */
export type Reviewed =
  | { type: ReviewedServiceKind; id: string }
  | { record: Exclude<ServedRecord, 'case'>; id: string };

export interface ReviewButtonProps {
  service: Reviewed;
  /** Where the button stands (R9.2.1). */
  screen: HandlingScreen;
  size?: 'small';
  /** What stands upon it; 请评价 unless said. */
  children?: string;
}

/** 请评价: the pad of one's counter shows the review page of the service. */
export function ReviewButton({ service, screen, size, children = '请评价' }: ReviewButtonProps) {
  const may = usePermission('review.pad:call');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button icon={<LikeOutlined />} {...(size && { size })} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Suspense fallback={null}>
        {open && <ReviewDialog service={service} screen={screen} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
