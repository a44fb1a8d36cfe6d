import { formatCount, formatDateTime } from '@yjs/web-kit';
import type { TableData } from './limit-words.ts';

/** 重算记录: who had records counted again, by which version, why, and how many deadlines moved. */
export function Recounts({ recounts }: Pick<TableData, 'recounts'>) {
  return (
    <section aria-label="重算记录">
      <h2 className="staff-section-title">重算记录</h2>
      {recounts.length === 0 && <p className="yjs-quiet">还没有重算过。时限改动后，办理中的办件仍按原时限办理。</p>}
      <ul className="staff-latest">
        {recounts.map((recount) => (
          <li key={recount.id}>
            <div>
              <b>{formatDateTime(recount.changedAt)}</b> {recount.changedBy}
              {` 按第${recount.number}版`}
            </div>
            <div>原因：{recount.reason}</div>
            <span className="yjs-quiet" role={recount.finishedAt ? undefined : 'status'}>
              {recount.finishedAt ? `调整时限 ${formatCount(recount.moved)} 个` : '正在重算…'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
