import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, FormDialog, ReasonItem, useRequestId } from '@yjs/web-kit';
import { App, Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ExportReserveBatchDocument, WaitingReserveDocument } from './reserve.graphql.ts';

/** From so many persons on a second one releases the batch. */
const RELEASED_ABOVE = 50;
/** As many as a batch may have. */
const MOST = 200;

/** 批量生成登记表: of those that wait for it, a hundred at a time; made in the background. */
export function BatchDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { data, error, fetchMore } = useQuery(WaitingReserveDocument, { fetchPolicy: 'network-only' });
  const [make] = useMutation(ExportReserveBatchDocument);
  const [left, setLeft] = useState<readonly string[]>([]);
  const requestIdOf = useRequestId();
  const waiting = data?.reserveRecords.nodes ?? [];
  const page = data?.reserveRecords.pageInfo;
  const after = page?.hasNextPage ? page.endCursor : undefined;
  const more = () =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        reserveRecords: {
          ...next.reserveRecords,
          nodes: [...before.reserveRecords.nodes, ...next.reserveRecords.nodes],
        },
      }),
    });
  const chosen = waiting.filter(({ id }) => !left.includes(id));

  async function send({ reason }: { reason: string }): Promise<void> {
    const asked = { ids: chosen.map(({ id }) => id), reason };
    const made = await make({ variables: { ...asked, requestId: requestIdOf(asked) } });
    const batch = made.data?.exportReserveBatch;
    if (!batch) return;
    message.success(
      batch.state === 'PENDING_RELEASE' ? `批次 ${batch.batchNo} 已送区业务科长放行` : `批次 ${batch.batchNo} 正在生成`,
    );
    navigate(`/aftercare/reserve-batches/${batch.id}`);
  }

  return (
    <FormDialog<{ reason: string }>
      title="批量生成登记表"
      okText={`生成 ${chosen.length} 人`}
      disabled={chosen.length === 0 || chosen.length > MOST}
      width={640}
      onSubmit={send}
      onClose={onClose}
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 3 }} />}
      {data && waiting.length === 0 && <p>没有待导出的登记；信息填写完整后才能生成。</p>}
      {waiting.length > 0 && (
        <>
          <p className="yjs-quiet">
            {`待导出 ${waiting.length} 人，选中 ${chosen.length} 人。`}
            {chosen.length > RELEASED_ABOVE
              ? '超过50人，须由区业务科长放行后生成。'
              : '当日合计超过50人的，须由区业务科长放行后生成。'}
            {chosen.length > MOST && `一批最多${MOST}人，请取消一部分。`}
          </p>
          <div style={{ maxHeight: 240, overflowY: 'auto', marginBottom: 12 }}>
            {waiting.map(({ id, recordNo, personNameMasked, idNoMasked }) => (
              <div key={id}>
                <Checkbox
                  checked={!left.includes(id)}
                  onChange={({ target }) => setLeft(target.checked ? left.filter((one) => one !== id) : [...left, id])}
                >
                  {`${recordNo} ${personNameMasked} ${idNoMasked}`}
                </Checkbox>
              </div>
            ))}
            {after && <Button onClick={() => void more()}>再列出 100 人</Button>}
          </div>
          <ReasonItem label="导出原因" />
        </>
      )}
    </FormDialog>
  );
}
