import { formatCount, formatDateTime } from '@yjs/web-kit';
import type { CalendarYearFragment } from '../../generated/graphql.ts';
import { ChangedDays } from './ChangedDays.tsx';

/** 修改记录: who changed the year, why, and how many deadlines moved. */
export function CalendarChanges({ changes }: { changes: CalendarYearFragment['changes'] }) {
  return (
    <section aria-label="修改记录" className="calendar-changes">
      <h2 className="staff-section-title">修改记录</h2>
      {changes.length === 0 && <p className="yjs-quiet">还没有修改过。每次保存的改动、原因和影响会列在这里。</p>}
      <ul className="staff-latest">
        {changes.map((change) => (
          <li key={change.id}>
            <div>
              <b>{formatDateTime(change.changedAt)}</b> {change.changedBy}
            </div>
            <div>原因：{change.reason}</div>
            <ChangedDays days={change.days} />
            <span className="yjs-quiet" role={change.finishedAt ? undefined : 'status'}>
              {change.finishedAt ? `调整期限 ${formatCount(change.moved)} 个` : '正在重新计算期限…'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
