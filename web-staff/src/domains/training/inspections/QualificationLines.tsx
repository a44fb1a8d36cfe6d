import { MarkTag } from '@yjs/web-kit';
import type { InspectionPageFragment } from '../../../generated/graphql.ts';

/** 资质 of the institution as they stand on the reference date (BR14-3). */
export function QualificationLines({ one }: { one: InspectionPageFragment }) {
  return (
    <table className="staff-table" aria-label="机构资质">
      <caption className="inspection-caption">机构资质（基准日 {one.referenceDate}）</caption>
      <thead>
        <tr>
          <th scope="col" align="left">
            资质
          </th>
          <th scope="col" align="left">
            有效期至
          </th>
        </tr>
      </thead>
      <tbody>
        {one.qualifications.map((line) => (
          <tr key={`${line.kind}-${line.certNo ?? ''}`}>
            <td>
              {line.kindTitle} {line.required && <MarkTag>必备</MarkTag>}
              <div className="yjs-quiet">{line.certNo ?? '未登记'}</div>
            </td>
            <td>
              {line.certNo ? (line.validTo ?? '长期') : '—'} {line.expired && <MarkTag>基准日已过期</MarkTag>}
              {line.certNo && !line.verified && <MarkTag>未核验</MarkTag>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
