import type { TrainingChangeTypes } from '../../../records/training-change.ts';

type Difference = TrainingChangeTypes['One']['differences'][number];

/** Old beside new, field by field; with what was asked for before, where a request came back. */
export function ChangeDifferences({ rows }: { rows: readonly Difference[] }) {
  const again = rows.some(({ earlier }) => earlier != null);
  const titles = ['项目', '原信息', '申请变更为', ...(again ? ['上次申请'] : [])];
  return (
    <table className="staff-table staff-versions" aria-label="变更内容">
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title} scope="col" align="left">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, title, before, after, earlier }) => (
          <tr key={path}>
            <td>{title}</td>
            <td>{before === after ? before || '（空）' : <del>{before || '（空）'}</del>}</td>
            <td>{before === after ? '不再申请变更' : <ins>{after || '（空）'}</ins>}</td>
            {again && <td>{earlier ?? '—'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
