import { formatDateTime } from '@yjs/web-kit';
import type { MyApplicationPageFragment } from '../generated/graphql.ts';

/** 更正申请: what one wrote over of what was filled in beforehand, and how the officer settled it (01 §9.4 page 2, §9.7). */
export function CorrectionList({ corrections }: { corrections: MyApplicationPageFragment['corrections'] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="apply-card" aria-labelledby="own-corrections">
      <h2 id="own-corrections">更正申请</h2>
      <p className="apply-quiet">您更正过的自动填写内容，由工作人员核对后决定是否采纳。</p>
      <ul className="apply-matters">
        {corrections.map(({ label, state, stateTitle, reason, settledAt }) => (
          <li key={label}>
            <b>{label}</b>
            <span className="apply-mark">{stateTitle}</span>
            {state === 'REFUSED' && <span>申请表已恢复为原来的内容</span>}
            {reason && <span>说明：{reason}</span>}
            {settledAt && <span className="apply-quiet">{formatDateTime(settledAt)} 处理</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
