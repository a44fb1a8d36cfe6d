import { useMutation } from '@apollo/client/react';
import { formatDateTime } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { LibraryEventPartsFragment, MarkPartsFragment } from '../../../generated/graphql.ts';
import { refusalOf } from '../../../platform/acts/refusal.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { useRequestId } from '../../../platform/request-id.ts';
import { levelWords } from '../institutions/words.ts';
import { LiftMarksDocument } from './marks.graphql.ts';
import type { MarkTarget } from './targets.ts';

type Mark = MarkPartsFragment;

interface MarksTabProps {
  target: MarkTarget;
  marks: readonly Mark[];
  events: readonly LibraryEventPartsFragment[];
  onDone(): void;
}

/** 标记与动态: what is held against an institution or a project, and all that has happened to it. */
export function MarksTab({ target, marks, events, onDone }: MarksTabProps) {
  const [lifting, setLifting] = useState<Mark>();
  return (
    <>
      <h2 className="staff-section-title">标记</h2>
      <PlainTable
        label="标记"
        rows={marks}
        empty={{ title: '没有标记', hint: '系统按资质有效期和年检自动标记，也可以由市、区标记。' }}
        columns={[
          { key: 'kind', title: '标记', render: (row) => row.kindTitle },
          { key: 'level', title: '级别', render: (row) => levelWords[row.level] },
          { key: 'reason', title: '原因', render: (row) => row.reason },
          {
            key: 'by',
            title: '标记人',
            render: (row) => [row.raisedByOrg, row.raisedByName].filter(Boolean).join(' '),
          },
          { key: 'from', title: '标记日期', render: (row) => row.fromDate },
          { key: 'state', title: '现状', render: (row) => <Standing row={row} onLift={() => setLifting(row)} /> },
        ]}
      />
      <h2 className="staff-section-title">动态</h2>
      <PlainTable
        label="动态"
        rows={events}
        empty={{ title: '没有动态', hint: '入库、标记、暂停、剔除会记在这里。' }}
        columns={[
          { key: 'at', title: '时间', render: (row) => formatDateTime(row.at) },
          { key: 'kind', title: '动态', render: (row) => row.kind },
          { key: 'text', title: '说明', render: (row) => row.text },
          { key: 'by', title: '办理人', render: (row) => [row.byOrg, row.byName].filter(Boolean).join(' ') },
        ]}
      />
      {lifting && <LiftDialog target={target} mark={lifting} onClose={() => setLifting(undefined)} onDone={onDone} />}
    </>
  );
}

function Standing({ row, onLift }: { row: Mark; onLift(): void }) {
  if (row.liftedAt)
    return (
      <span className="yjs-quiet">
        {formatDateTime(row.liftedAt)} {row.liftedByName} 解除：{row.liftReason}
      </span>
    );
  if (!row.mayLift) return <>有效</>;
  return (
    <Button size="small" onClick={onLift}>
      解除
    </Button>
  );
}

function LiftDialog({
  target,
  mark,
  onClose,
  onDone,
}: {
  target: MarkTarget;
  mark: Mark;
  onClose(): void;
  onDone(): void;
}) {
  const { message } = App.useApp();
  const [lift] = useMutation(LiftMarksDocument);
  const requestId = useRequestId();

  async function confirm(reason: string): Promise<void> {
    const input = { targetType: target, ids: [mark.id], reason };
    const { data } = await lift({ variables: { input: { ...input, requestId: requestId(input) } } });
    const [row] = data?.liftTrainingMarks.rows ?? [];
    if (row && row.result !== 'OK') throw refusalOf(row);
    message.success(`已解除“${mark.kindTitle}”`);
    onClose();
    onDone();
  }

  return (
    <ReasonDialog
      title={`解除标记：${mark.kindTitle}`}
      okText="解除"
      label="解除原因"
      lines={['解除后相应限制立即取消，机构和所在区收到通知。']}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
