import { formatDateTime } from '@yjs/web-kit';
import type { PublishedEvaluationsQuery } from '../generated/graphql.ts';

type Published = PublishedEvaluationsQuery['publishedEvaluations']['nodes'][number];

/** One evaluation with its answer. */
export function PublishedCard({ one }: { one: Published }) {
  return (
    <li className="apply-card published">
      <h2>
        {one.gradeTitle}{' '}
        <span className="published-stars" aria-hidden="true">
          {'★'.repeat(one.grade)}
          {'☆'.repeat(5 - one.grade)}
        </span>
      </h2>
      <p className="apply-quiet">
        {one.matterName} · {one.orgName} · {formatDateTime(one.submittedAt)}
      </p>
      {one.options.length > 0 && <p>{one.options.join('、')}</p>}
      {one.reply ? (
        <>
          <p className="published-words">{one.comment || (one.options.length === 0 ? '评价人没有填写内容。' : '')}</p>
          <blockquote>
            <b>服务中心答复</b>
            <p className="published-words">{one.reply}</p>
            <span className="apply-quiet">{formatDateTime(one.repliedOn)}</span>
          </blockquote>
        </>
      ) : (
        <p className="apply-quiet">服务中心尚未答复。评价内容随答复审核后公示。</p>
      )}
      <p className="apply-quiet">评价编号 {one.evaluationNo}</p>
    </li>
  );
}
