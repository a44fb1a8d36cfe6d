import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatMoney, useRequestId } from '@yjs/web-kit';
import { App, Checkbox, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PayableSubsidiesDocument, PrepareSubsidyBatchDocument } from './subsidies.graphql.ts';

/** 编制发放批次: what is approved, or failed with its account corrected; all of it is chosen until somebody takes one out. */
export function BatchDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { data, error } = useQuery(PayableSubsidiesDocument, { fetchPolicy: 'network-only' });
  const [prepare, { loading, error: refused }] = useMutation(PrepareSubsidyBatchDocument);
  const requestIdOf = useRequestId();
  const [left, setLeft] = useState<readonly string[]>([]);
  const payable = data?.oneOffSubsidies.nodes ?? [];
  const chosen = payable.filter(({ id }) => !left.includes(id));
  // Whole fen, so that the sum that is shown is the sum that is paid.
  const total = chosen.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  async function send() {
    const ids = chosen.map(({ id }) => id);
    const done = await prepare({ variables: { ids, requestId: requestIdOf({ ids }) } }).catch(() => undefined);
    if (!done?.data) return;
    message.success(`已编制发放批次，共${ids.length}人，请核对后提交复核`);
    onClose();
    navigate(`/payments/batches/${done.data.prepareSubsidyBatch}`);
  }
  return (
    <Modal
      open
      width={760}
      title="编制发放批次"
      okText={`编制（${chosen.length}人）`}
      cancelText="返回"
      okButtonProps={{ disabled: chosen.length === 0, loading }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Skeleton active />}
      {data && payable.length === 0 && <p className="yjs-quiet">没有待发放的申报。审批通过后显示在这里。</p>}
      {payable.map(({ id, applyNo, personNameMasked, amount, bankCodeTitle, bankAccountMasked, failReason }) => (
        <div key={id} style={{ padding: '4px 0' }}>
          <Checkbox
            checked={!left.includes(id)}
            onChange={() => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])}
          >
            {`${applyNo} ${personNameMasked} ${formatMoney(amount)}元 ${bankCodeTitle ?? ''} ${bankAccountMasked ?? ''}`}
            {failReason && <span className="yjs-quiet">{`（上次失败：${failReason}）`}</span>}
          </Checkbox>
        </div>
      ))}
      {chosen.length > 0 && (
        <p>{`共${chosen.length}人，合计${formatMoney((total / 100).toFixed(2))}元。编制后经复核、审批推送资金监管平台。`}</p>
      )}
      {refused && <ErrorNotice error={refused} safe="申报没有变动。" />}
    </Modal>
  );
}
