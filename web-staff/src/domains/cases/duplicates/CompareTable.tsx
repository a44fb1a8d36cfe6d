import { Space, Switch } from 'antd';
import { type ReactNode, useState } from 'react';
import type { DuplicateComparisonQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';

type Section = DuplicateComparisonQuery['duplicateComparison']['sections'][number];

export interface CompareTableProps {
  left: ReactNode;
  right: ReactNode;
  sections: readonly Section[];
  /** What stands at the end of the line above the table. */
  extra?: ReactNode;
}

/** Two cases field by field; what differs stands out by word and weight, and may be shown alone. */
export function CompareTable({ left, right, sections, extra }: CompareTableProps) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const shown = sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => !onlyDifferent || row.differs) }))
    .filter((section) => section.rows.length > 0);
  return (
    <>
      <Space className="yjs-no-print" size={16} wrap>
        <span>
          <Switch size="small" checked={onlyDifferent} onChange={setOnlyDifferent} aria-label="只看不同的内容" />{' '}
          只看不同的内容
        </span>
        {extra}
      </Space>
      {sections.some(({ rows }) => rows.some(({ differs, left: one, right: other }) => differs && one === other)) && (
        <p className="yjs-quiet">
          标“已脱敏”的内容不同，但脱敏后看不出差别；需要核对的，点“查看完整信息”（须有查看权限）。
        </p>
      )}
      {shown.map((section, n) => (
        <PageSection key={section.title} id={`compare-${n}`} title={section.title}>
          <table className="staff-table staff-compare" aria-label={`${section.title}对比`}>
            <thead>
              <tr>
                <th scope="col" align="left" style={{ width: '26%' }}>
                  项目
                </th>
                <th scope="col" align="left">
                  {left}
                </th>
                <th scope="col" align="left">
                  {right}
                </th>
              </tr>
            </thead>
            <tbody>
              {section.rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row" align="left">
                    {row.label}
                    {row.differs && (
                      <span className="yjs-quiet">{row.left === row.right ? '（不同，已脱敏）' : '（不同）'}</span>
                    )}
                  </th>
                  <td>{row.differs ? <strong>{row.left}</strong> : row.left}</td>
                  <td>{row.differs ? <strong>{row.right}</strong> : row.right}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </PageSection>
      ))}
    </>
  );
}
