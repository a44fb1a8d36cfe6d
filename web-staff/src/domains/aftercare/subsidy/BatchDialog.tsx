import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatMoney, useRequestId } from '@yjs/web-kit';
import { App, Checkbox, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PayableSubsidiesQuery } from '../../../generated/graphql.ts';
import { useEveryPage } from '../../../platform/lists/useEveryPage.ts';
import { sumMoney } from '../../../platform/payments/sum-money.ts';
import { PayableSubsidiesDocument, PrepareSubsidyBatchDocument } from './subsidies.graphql.ts';

type Payable = PayableSubsidiesQuery['oneOffSubsidies']['nodes'][number];

/** As many as a batch of the room may have. */
const MOST = 500;
/** So many are seen at a glance. */
const FEW = 10;

const wordsOf = ({ applyNo, personNameMasked, amount, bankCodeTitle, bankAccountMasked }: Payable) =>
  `${applyNo} ${personNameMasked} ${formatMoney(amount)}元 ${bankCodeTitle ?? ''} ${bankAccountMasked ?? ''}`;

/** 编制发放批次: what is approved, or failed with its account corrected; all of it is chosen until somebody takes one out. */
export function BatchDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { data, error, fetchMore } = useQuery(PayableSubsidiesDocument, { fetchPolicy: 'network-only' });
  const [prepare, { loading, error: refused }] = useMutation(PrepareSubsidyBatchDocument);
  const requestIdOf = useRequestId();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [search, setSearch] = useState('');
  const payable = data?.oneOffSubsidies.nodes ?? [];
  const page = data?.oneOffSubsidies.pageInfo;
  const after = page?.hasNextPage ? page.endCursor : undefined;
  useEveryPage(after, (next) =>
    fetchMore({
      variables: { after: next },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...more,
        oneOffSubsidies: {
          ...more.oneOffSubsidies,
          nodes: [...before.oneOffSubsidies.nodes, ...more.oneOffSubsidies.nodes],
        },
      }),
    }),
  );
  const wanted = payable.filter(({ id }) => !left.includes(id));
  const chosen = wanted.slice(0, MOST);
  const shown = payable.filter((one) => wordsOf(one).includes(search.trim()));
  const total = sumMoney(chosen.map(({ amount }) => amount));
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
      okButtonProps={{ disabled: chosen.length === 0 || after !== undefined, loading }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Skeleton active />}
      {data && payable.length === 0 && <p className="yjs-quiet">没有待发放的申报。审批通过后显示在这里。</p>}
      {payable.length > FEW && (
        <Input.Search
          allowClear
          aria-label="查找申报"
          placeholder="查找：申报编号、姓名、账号"
          style={{ marginBottom: 8 }}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      <div style={{ maxHeight: 360, overflowY: 'auto' }}>
        {shown.map((one) => {
          const { id, failReason } = one;
          return (
            <div key={id} style={{ padding: '4px 0' }}>
              <Checkbox
                checked={chosen.includes(one)}
                onChange={() => setLeft(left.includes(id) ? left.filter((one) => one !== id) : [...left, id])}
              >
                {wordsOf(one)}
                {failReason && <span className="yjs-quiet">{`（上次失败：${failReason}）`}</span>}
              </Checkbox>
            </div>
          );
        })}
      </div>
      {wanted.length > MOST && (
        <p className="yjs-quiet">{`一个批次最多${MOST}人，其余${wanted.length - MOST}人请在编制后另编一批。`}</p>
      )}
      {chosen.length > 0 && (
        <p>{`共${chosen.length}人，合计${formatMoney(total)}元。编制后经复核、审批推送资金监管平台。`}</p>
      )}
      {refused && <ErrorNotice error={refused} safe="申报没有变动。" />}
    </Modal>
  );
}
