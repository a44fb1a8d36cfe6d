import { formatDateTime, MarkTag } from '@yjs/web-kit';
import type { OwnInspectionPageFragment } from '../generated/graphql.ts';
import { FileLinks } from './FilesOf.tsx';
import { severityWords } from './words.ts';

/** Rounds of improvement that were handed in: problem and reply side by side. */
export function RoundList({ one }: { one: OwnInspectionPageFragment }) {
  const rounds = one.improvements.filter(({ resubmittedAt }) => resubmittedAt);
  if (rounds.length === 0) return null;
  return (
    <section className="yjs-panel" aria-label="整改记录">
      <h2>整改记录</h2>
      {rounds.map((round) => (
        <table key={round.id} className="portal-table" aria-label={`第${round.roundNo}轮整改`}>
          <caption>
            第{round.roundNo}轮，期限 {round.deadline}，{formatDateTime(round.resubmittedAt)} 提交
            {round.districtVerdictTitle && `，重审结果：${round.districtVerdictTitle}`}
          </caption>
          <thead>
            <tr>
              <th scope="col" align="left">
                问题
              </th>
              <th scope="col" align="left">
                整改回复
              </th>
            </tr>
          </thead>
          <tbody>
            {round.problems.map((problem, at) => (
              <tr key={problem.text}>
                <td>
                  {at + 1}. {problem.text} <MarkTag>{severityWords[problem.severity]}</MarkTag>
                </td>
                <td>
                  {round.replies.find(({ no }) => no === at + 1)?.text ?? '—'}
                  <FileLinks one={one} code={`REPLY-${round.roundNo}-${at + 1}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
