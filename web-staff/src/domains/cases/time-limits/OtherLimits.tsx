import type { LimitTableProps } from './LimitTable.tsx';
import { keyOf, lengthText, type Place, placeText, type SubjectData, type TableData } from './limit-words.ts';

type OtherLimitsProps = Pick<LimitTableProps, 'limitOf' | 'onEdit'> & { table: TableData };

/** 其他流程: the steps of approvals, reviews and confirmations, one line each. */
export function OtherLimits({ table, limitOf, onEdit }: OtherLimitsProps) {
  const rows = table.subjects
    .filter(({ group }) => group === 'OTHER')
    .flatMap((subject) => subject.stages.map((stage) => ({ subject, stage })));
  return (
    <table className="staff-table limit-list" aria-label="其他流程的时限">
      <thead>
        <tr>
          <th scope="col">流程</th>
          <th scope="col">环节</th>
          <th scope="col">时限</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ subject, stage }) => (
          <OtherRow key={`${subject.code}${stage}`} subject={subject} stage={stage} limitOf={limitOf} onEdit={onEdit} />
        ))}
      </tbody>
    </table>
  );
}

function OtherRow({
  subject,
  stage,
  limitOf,
  onEdit,
}: Omit<OtherLimitsProps, 'table'> & { subject: SubjectData; stage: string }) {
  const place: Place = { matterCode: subject.code, kind: 'STAGE', stage, orgLevel: 'ALL' };
  const { length, before } = limitOf(keyOf(place));
  const text =
    before === undefined ? (
      lengthText(length)
    ) : (
      <>
        <del>{lengthText(before)}</del> → <ins>{lengthText(length)}</ins>
      </>
    );
  return (
    <tr>
      <td>{subject.title}</td>
      <td>{stage}</td>
      <td className={before === undefined ? undefined : 'limit-changed'}>
        {onEdit ? (
          <button
            type="button"
            className="limit-cell limit-cell-left"
            aria-label={`${placeText(place, subject.title)}：${before === undefined ? '' : `${lengthText(before)} → `}${lengthText(length)}`}
            onClick={() => onEdit(place, subject)}
          >
            {text}
          </button>
        ) : (
          text
        )}
      </td>
    </tr>
  );
}
