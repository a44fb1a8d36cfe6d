import { AttachmentLink, formatDateTime, MarkTag } from '@yjs/web-kit';
import type { InspectionPageFragment } from '../../../generated/graphql.ts';
import { severityWords } from './words.ts';

type Round = InspectionPageFragment['improvements'][number];

/** Each round of improvement: what was asked, and beside it what was answered (02 §11.6). */
export function ImprovementTimeline({ one }: { one: InspectionPageFragment }) {
  if (one.improvements.length === 0) return <p className="staff-empty">没有整改要求</p>;
  return (
    <ol className="inspection-rounds">
      {one.improvements.map((round) => (
        <li key={round.id}>
          <RoundHead round={round} />
          <table className="staff-table" aria-label={`第${round.roundNo}轮整改`}>
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
                    <div className="yjs-quiet">期限 {problem.deadline}</div>
                  </td>
                  <td>
                    <Reply one={one} round={round} no={at + 1} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </li>
      ))}
    </ol>
  );
}

function RoundHead({ round }: { round: Round }) {
  return (
    <div>
      <b>第{round.roundNo}轮</b>{' '}
      <span className="yjs-quiet">
        {formatDateTime(round.requestedAt)} 提出，期限 {round.deadline}
        {round.extendedFrom && `（由 ${round.extendedFrom} 延期：${round.extendReason ?? ''}）`}，
        {round.resubmittedAt ? `${formatDateTime(round.resubmittedAt)} 重新提交` : '尚未提交'}
        {round.districtVerdictTitle && `，重审结果：${round.districtVerdictTitle}`}
      </span>
      {round.requirements && <p className="staff-multiline">{round.requirements}</p>}
    </div>
  );
}

function Reply({ one, round, no }: { one: InspectionPageFragment; round: Round; no: number }) {
  const text = round.replies.find((reply) => reply.no === no)?.text;
  const files = one.attachments.filter(({ materialCode }) => materialCode === `REPLY-${round.roundNo}-${no}`);
  if (!text && files.length === 0) return <span className="yjs-quiet">尚未回复</span>;
  return (
    <>
      {text && <div className="staff-multiline">{text}</div>}
      {files.map((file) => (
        <div key={file.id}>
          <AttachmentLink file={file} />
        </div>
      ))}
    </>
  );
}
