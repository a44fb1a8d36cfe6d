import { useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatCount, formatDateTime } from '@yjs/web-kit';
import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import type { TimeLimitImpactQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { TimeLimitImpactDocument } from './time-limits.graphql.ts';

type Impact = TimeLimitImpactQuery['timeLimitImpact'];

export interface ImpactViewProps {
  versionId: string;
  /** Beside other things: numbers alone, the single records behind a button. */
  brief?: boolean;
}

/** 重算影响: how many records under way would get another deadline, where, and the nearest of them. */
export function ImpactView({ versionId, brief = false }: ImpactViewProps) {
  const { data, error, refetch } = useQuery(TimeLimitImpactDocument, {
    variables: { versionId },
    fetchPolicy: 'no-cache',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 4 }} />;
  const impact = data.timeLimitImpact;
  return (
    <section aria-label="重算影响" className="limit-impact">
      {impact.deadlines === 0 ? <p>没有办理中的办件受影响。</p> : <Consequences impact={impact} brief={brief} />}
    </section>
  );
}

function Consequences({ impact, brief }: { impact: Impact; brief: boolean }) {
  const { deadlines, records, later, earlier, paused, overdue, warned, capped, districts, matters } = impact;
  const parts = [
    later > 0 ? `推后 ${formatCount(later)} 个` : '',
    earlier > 0 ? `提前 ${formatCount(earlier)} 个` : '',
    paused > 0 ? `暂停计时 ${formatCount(paused)} 个` : '',
  ].filter(Boolean);
  return (
    <>
      <p>
        <b>
          {formatCount(records, capped)} 件办件（含子办件）的 {formatCount(deadlines, capped)} 个时限将改变
        </b>
        ：{parts.join('，')}。
      </p>
      {(overdue > 0 || warned > 0) && (
        <p className="limit-alarm">
          {overdue > 0 && `重算后 ${formatCount(overdue)} 个时限立即超期`}
          {overdue > 0 && warned > 0 && '，'}
          {warned > 0 && `${formatCount(warned)} 个时限进入临期预警`}。
        </p>
      )}
      <p>按区：{districts.map(({ title, records: n }) => `${title} ${formatCount(n)} 件`).join('、')}</p>
      <p>按事项：{matters.map(({ title, records: n }) => `${title} ${formatCount(n)} 件`).join('、')}</p>
      {brief ? <MovesButton impact={impact} /> : <Moves impact={impact} />}
    </>
  );
}

function Moves({ impact: { deadlines, moves } }: { impact: Impact }) {
  return (
    <>
      {moves.length < deadlines && <p className="yjs-quiet">以下为最近到期的 {moves.length} 个。</p>}
      {/* Scrolled with the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section className="limit-moves" aria-label="将改变的时限列表" tabIndex={0}>
        <PlainTable
          label="将改变的时限"
          columns={columns}
          rows={moves.map((move) => ({ ...move, id: `${move.recordId}-${move.limit}` }))}
          empty={{ title: '没有' }}
        />
      </section>
    </>
  );
}

function MovesButton({ impact }: { impact: Impact }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        查看办件
      </Button>
      <Modal open={open} title="重算时将改变的时限" width={820} footer={null} onCancel={() => setOpen(false)}>
        <Moves impact={impact} />
      </Modal>
    </>
  );
}

const columns: DataColumn<Impact['moves'][number] & { id: string }>[] = [
  { key: 'title', title: '编号', render: (row) => row.title },
  { key: 'matter', title: '事项', render: (row) => row.matter },
  {
    key: 'limit',
    title: '时限',
    render: (row) => (
      <>
        {row.limit}
        <br />
        <span className="yjs-quiet">
          {row.limitBefore} → {row.limitAfter}
        </span>
      </>
    ),
  },
  { key: 'before', title: '现在到期', render: (row) => (row.dueBefore ? formatDateTime(row.dueBefore) : '暂停计时') },
  { key: 'after', title: '改为', render: (row) => <b>{row.dueAfter ? formatDateTime(row.dueAfter) : '暂停计时'}</b> },
];
