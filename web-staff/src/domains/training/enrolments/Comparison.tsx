import { WarningOutlined } from '@ant-design/icons';
import type { EnrolmentReviewQuery } from '../../../generated/graphql.ts';

/** Left what was submitted, right what was synchronised; a line that needs a look says so in words. */
export function Comparison({ review }: { review: EnrolmentReviewQuery['enrolmentReview'] }) {
  const { comparison, completedSubsidised, lastCompleted } = review;
  const known = comparison.some(({ synced }) => synced);
  return (
    <div className="staff-stack">
      <table className="staff-table" aria-label="信息对照">
        <thead>
          <tr>
            <th scope="col" align="left">
              项目
            </th>
            <th scope="col" align="left">
              报名信息
            </th>
            <th scope="col" align="left">
              同步信息
            </th>
            <th scope="col" align="left">
              比对
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.map(({ id, title, submitted, synced, differs }) => (
            <tr key={id}>
              <td>{title}</td>
              <td>{submitted ?? '—'}</td>
              <td>{differs ? <strong>{synced ?? '—'}</strong> : (synced ?? '—')}</td>
              <td>
                {differs && (
                  <strong>
                    <WarningOutlined /> {submitted ? '不一致' : '请注意'}
                  </strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!known && <p className="yjs-quiet">身份镜像中没有此人，退役退休系统恢复或登记后重新核验。</p>}
      <p>
        培训经历：已享受补助性培训 {completedSubsidised} 次{lastCompleted ? `（${lastCompleted}）` : ''}。
      </p>
    </div>
  );
}
