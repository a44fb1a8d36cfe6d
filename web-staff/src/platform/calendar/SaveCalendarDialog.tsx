import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatCount, formatDateTime } from '@yjs/web-kit';
import { App, Skeleton } from 'antd';
import type { WorkCalendarPreviewQuery } from '../../generated/graphql.ts';
import { PlainTable } from '../PlainTable.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { ChangedDays } from './ChangedDays.tsx';
import type { NamedDay } from './calendar-days.ts';
import { SaveWorkCalendarDocument, WorkCalendarPreviewDocument } from './WorkCalendar.graphql.ts';

export interface SaveCalendarDialogProps {
  year: number;
  days: readonly NamedDay[];
  /** When the year was maintained as it was read; somebody else's saving since then is refused. */
  basedOn: string | null;
  /** Reads the year again. */
  onSaved(): Promise<void>;
  onClose(): void;
}

type Preview = WorkCalendarPreviewQuery['workCalendarPreview'];

const lines = [
  '保存后，全市的办理期限立即按新日历计算。',
  '尚未到期和已超期的办件，凡跨过改动日期的，期限会重新计算，原因记入每件的办理过程。',
  '改动和原因记入审计日志。',
];

/** 保存工作日历: which days change, which open deadlines move and to when, and why. */
export function SaveCalendarDialog({ year, days, basedOn, onSaved, onClose }: SaveCalendarDialogProps) {
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(WorkCalendarPreviewDocument, {
    variables: { year, days: [...days] },
    fetchPolicy: 'no-cache',
  });
  const [save] = useMutation(SaveWorkCalendarDocument);
  return (
    <ReasonDialog
      title={`保存${year}年工作日历`}
      okText="保存并重新计算期限"
      lines={lines}
      width={720}
      common={['按国务院办公厅放假安排录入', '按市政府通知调整']}
      onConfirm={async (reason) => {
        await save({ variables: { year, input: { days: [...days], reason, basedOn } } });
        message.success('工作日历已保存，正在重新计算期限');
        await onSaved();
      }}
      onClose={onClose}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 4 }} />}
      {data && <Consequences preview={data.workCalendarPreview} />}
    </ReasonDialog>
  );
}

function Consequences({ preview }: { preview: Preview }) {
  const { deadlines, records, later, earlier, capped, days, moves } = preview;
  return (
    <section aria-label="影响" className="calendar-consequences">
      <ChangedDays days={days} />
      {deadlines === 0 ? (
        <p>没有正在计算的期限受影响。</p>
      ) : (
        <>
          <p>
            <b>
              {formatCount(records, capped)} 件办件（含子办件）的 {formatCount(deadlines, capped)} 个期限将改变
            </b>
            ：{later > 0 && `推后 ${formatCount(later)} 个`}
            {later > 0 && earlier > 0 && '，'}
            {earlier > 0 && `提前 ${formatCount(earlier)} 个`}
            {moves.length < deadlines && `；以下为最近到期的 ${moves.length} 个`}。
          </p>
          <div className="calendar-moves">
            <PlainTable
              label="将改变的期限"
              columns={columns}
              rows={moves.map((move) => ({ ...move, id: `${move.recordId}-${move.limit}` }))}
              onRetry={() => undefined}
              empty={{ title: '没有' }}
            />
          </div>
        </>
      )}
    </section>
  );
}

const columns: DataColumn<Preview['moves'][number] & { id: string }>[] = [
  { key: 'title', title: '编号', render: (row) => row.title },
  { key: 'limit', title: '期限', render: (row) => row.limit },
  { key: 'before', title: '现在', render: (row) => formatDateTime(row.dueBefore) },
  { key: 'after', title: '改为', render: (row) => <b>{formatDateTime(row.dueAfter)}</b> },
];
