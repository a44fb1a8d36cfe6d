import type { VersionData } from './rule-words.ts';

/** What a version says otherwise than the one it was written upon, side by side. */
export function RuleDifferences({ version: { differences, basedOn } }: { version: VersionData }) {
  if (differences.length === 0) return null;
  return (
    <section aria-label="改动">
      <h2 className="staff-section-title">与第{basedOn}版相比</h2>
      <table className="staff-table" aria-label={`与第${basedOn}版相比的改动`}>
        <thead>
          <tr>
            <th scope="col" align="left" style={{ width: '18%' }}>
              项目
            </th>
            <th scope="col" align="left" style={{ width: '41%' }}>
              修改前
            </th>
            <th scope="col" align="left">
              修改后
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ title, before, after }) => (
            <tr key={title}>
              <th scope="row" align="left">
                {title}
              </th>
              <td>
                <del className="rule-before">{before ?? '未填写'}</del>
              </td>
              <td>
                <ins className="rule-after">{after ?? '不再填写'}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
