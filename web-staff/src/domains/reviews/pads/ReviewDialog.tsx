import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { CounterChoice } from './CounterChoice.tsx';
import { OwnCounterDocument } from './call.graphql.ts';
import { FollowedCall } from './FollowedCall.tsx';
import type { ReviewButtonProps } from './ReviewButton.tsx';

/** 请评价: the counter is chosen once per session, then the pad is called and followed. */
export function ReviewDialog({
  service,
  screen,
  onClose,
}: Pick<ReviewButtonProps, 'service' | 'screen'> & { onClose(): void }) {
  const { data, error, refetch } = useQuery(OwnCounterDocument, { fetchPolicy: 'network-only' });
  const [choosing, setChoosing] = useState(false);
  const counter = data?.ownCounter;
  return (
    <Modal open title="请申请人评价" footer={null} width={560} onCancel={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 3 }} />}
      {data && (!counter || choosing) && (
        <CounterChoice
          chosen={counter?.id ?? data.lastCounter ?? undefined}
          onChosen={() => {
            setChoosing(false);
            void refetch();
          }}
        />
      )}
      {counter && !choosing && (
        <FollowedCall
          key={counter.id}
          service={service}
          screen={screen}
          onOtherCounter={() => setChoosing(true)}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
