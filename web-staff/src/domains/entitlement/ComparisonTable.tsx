import type { ComparedFieldsFragment } from '../../generated/graphql.ts';

/** Both systems side by side, field by field; what differs stands out by word and weight. */
export function ComparisonTable({ fields }: { fields: ComparedFieldsFragment['comparison'] }) {
  if (fields.length === 0) return <p className="yjs-quiet">尚未与社保系统匹配。</p>;
  return (
    <table className="staff-table" aria-label="与社保系统的比对">
      <thead>
        <tr>
          <th scope="col" align="left">
            比对项
          </th>
          <th scope="col" align="left">
            安置系统
          </th>
          <th scope="col" align="left">
            社保系统
          </th>
          <th scope="col" align="left">
            结论
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.field}>
            <td>{field.title}</td>
            <td>{field.equal ? field.placement : <strong>{field.placement}</strong>}</td>
            <td>{field.equal ? field.social : <strong>{field.social}</strong>}</td>
            <td>
              {field.equal ? '一致' : <strong>不一致</strong>} <span className="yjs-quiet">{field.rule}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
