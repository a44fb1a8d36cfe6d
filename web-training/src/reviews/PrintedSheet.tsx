import { formatInstant } from '@yjs/web-kit';
import type { ReviewPagePartsFragment } from '../generated/graphql.ts';

/** The sheet as it was handed in, on paper only, with room to sign (02 §10.5). */
export function PrintedSheet({ page }: { page: ReviewPagePartsFragment }) {
  const { task, sheet, criteria } = page;
  if (!sheet?.submittedAt) return null;
  const given = new Map(sheet.scores.map((one) => [one.code, one]));
  return (
    <article className="review-print" aria-label="打印的打分表">
      <h1>专家评审打分表</h1>
      <p className="review-print-batch">{page.batchTitle}</p>
      <dl>
        <dt>项目</dt>
        <dd>
          第{task.seq}号 {task.projectName}
        </dd>
        {task.institutionName && (
          <>
            <dt>申报机构</dt>
            <dd>{task.institutionName}</dd>
          </>
        )}
        <dt>专家</dt>
        <dd>
          {page.ownName}
          {task.leader && '（组长）'}
        </dd>
        <dt>提交时间</dt>
        <dd>{formatInstant(sheet.submittedAt)}</dd>
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">评分项</th>
            <th scope="col">权重</th>
            <th scope="col">得分（满分{page.scoreMax}）</th>
            <th scope="col">评语</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ code, name, weight }) => (
            <tr key={code}>
              <td>
                {code} {name}
              </td>
              <td className="review-print-number">{weight}%</td>
              <td className="review-print-number">{given.get(code)?.score ?? '—'}</td>
              <td>{given.get(code)?.comment ?? ''}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">总分</th>
            <td />
            <td className="review-print-number">
              <b>{sheet.total ?? '—'}</b>
            </td>
            <td />
          </tr>
        </tbody>
      </table>
      <dl>
        <dt>建议</dt>
        <dd>{sheet.recommended ? '建议通过' : '建议不通过'}</dd>
        {sheet.vetoFlags.length > 0 && (
          <>
            <dt>一票否决情形</dt>
            <dd>{sheet.vetoFlags.join('、')}</dd>
          </>
        )}
        <dt>总体评语</dt>
        <dd>{sheet.overallComment}</dd>
      </dl>
      <p className="review-print-sign">专家签名：________________　　日期：______年____月____日</p>
    </article>
  );
}
