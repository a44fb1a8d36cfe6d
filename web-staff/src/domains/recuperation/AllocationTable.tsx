import { InputNumber } from 'antd';
import type { PlanAllocationQuery } from '../../generated/graphql.ts';

export type Allocation = NonNullable<PlanAllocationQuery['recupAllocation']>;
export type Quotas = Readonly<Record<string, number>>;

const HEADS = ['机构', '符合人数', '精确份额', '整数部分', '余数', '自动分配', '人工调整', '最终名额'];

/** 名额分配表 (03 §29.6): exact share, remainder and a column to adjust by hand; sums below. */
export function AllocationTable({
  allocation,
  quotas,
  onChange,
}: {
  allocation: Allocation;
  /** What was typed, by institution; without `onChange` nothing can be. */
  quotas: Quotas;
  onChange?(orgId: string, quota: number | null): void;
}) {
  const { rows, totalQuota } = allocation;
  const finalOf = (row: Allocation['rows'][number]) => quotas[row.orgId] ?? row.finalQuota;
  const sum = (of: (row: Allocation['rows'][number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  const given = sum(finalOf);
  return (
    <table className="staff-table" aria-label="名额分配表" style={{ fontVariantNumeric: 'tabular-nums' }}>
      <thead>
        <tr>
          {HEADS.map((title, at) => (
            <th key={title} scope="col" align={at === 0 ? 'left' : 'right'}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.orgId}>
            <td>
              {row.orgName}
              <br />
              <span className="yjs-quiet">
                {row.orgCode}
                {row.adjustReason ? ` · ${row.adjustReason}` : ''}
              </span>
            </td>
            <td align="right">{row.eligibleCount}</td>
            <td align="right">{row.exactShare}</td>
            <td align="right">{row.baseQuota}</td>
            <td align="right">{`${row.remainder}/${row.denominator}`}</td>
            <td align="right">
              {row.autoQuota}
              {row.autoQuota > row.baseQuota && <span className="yjs-quiet">（+1）</span>}
            </td>
            <td align="right">
              {onChange ? (
                <InputNumber
                  aria-label={`${row.orgName} 人工调整`}
                  size="small"
                  min={0}
                  max={row.eligibleCount}
                  precision={0}
                  value={finalOf(row)}
                  onChange={(value) => onChange(row.orgId, value)}
                  style={{ width: 80 }}
                />
              ) : (
                (row.manualQuota ?? '—')
              )}
            </td>
            <td align="right">
              <strong>{finalOf(row)}</strong>
              {row.before !== null && row.before !== undefined && quotas[row.orgId] === undefined && (
                <span className="yjs-quiet">{`（原 ${row.before}）`}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" align="left">
            合计
          </th>
          <td align="right">{sum(({ eligibleCount }) => eligibleCount)}</td>
          <td />
          <td align="right">{sum(({ baseQuota }) => baseQuota)}</td>
          <td />
          <td align="right">{sum(({ autoQuota }) => autoQuota)}</td>
          <td />
          <td align="right">
            <strong>{given}</strong>
            <span className="yjs-quiet staff-nowrap">
              {given > totalQuota ? `（超出 ${given - totalQuota}）` : `（未分配 ${totalQuota - given}）`}
            </span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
