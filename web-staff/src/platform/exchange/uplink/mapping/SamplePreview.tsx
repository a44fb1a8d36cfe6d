import { useLazyQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Button } from 'antd';
import { UplinkSampleDocument } from '../uplink.graphql.ts';
import { type DraftItem, itemInputs } from './mapping-state.ts';

export interface SamplePreviewProps {
  sourceKey: string;
  items: readonly DraftItem[];
  publicKey: string | null;
}

/** 样例预览: the newest rows as the receiver would get them by the mapping that is on the screen. */
export function SamplePreview({ sourceKey, items, publicKey }: SamplePreviewProps) {
  const [look, { data, loading, error }] = useLazyQuery(UplinkSampleDocument, { fetchPolicy: 'no-cache' });
  const show = () => void look({ variables: { sourceKey, items: itemInputs(items), publicKey } });
  const rows = data?.uplinkSample;
  const names = [...new Set(rows?.flatMap((row) => Object.keys((row.data ?? {}) as object)) ?? [])];
  return (
    <section aria-label="样例预览">
      <div className="yjs-row">
        <span className="yjs-quiet">最近变化的几行按上面的对应关系转换；个人信息一律脱敏显示。</span>
        <Button onClick={show} loading={loading} disabled={items.length === 0 || !sourceKey}>
          样例预览
        </Button>
      </div>
      {error && <ErrorNotice error={error} onRetry={show} />}
      {rows?.length === 0 && <p className="yjs-quiet">数据来源中还没有数据。</p>}
      {rows && rows.length > 0 && (
        <div className="uplink-sample">
          <table className="staff-table" aria-label="样例">
            <thead>
              <tr>
                <th scope="col" align="left">
                  业务编号
                </th>
                {names.map((name) => (
                  <th key={name} scope="col" align="left">
                    {name}
                  </th>
                ))}
                <th scope="col" align="left">
                  能否上行
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.recordKey}>
                  <td>{row.recordKey}</td>
                  {names.map((name) => (
                    <td key={name}>{textOf((row.data as Record<string, unknown> | null)?.[name])}</td>
                  ))}
                  <td>{row.error ?? '可以'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
