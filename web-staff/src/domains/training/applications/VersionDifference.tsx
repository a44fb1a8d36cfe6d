import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Select, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { ApplicationDifferenceDocument } from './applications.graphql.ts';

/** 版本对比: what a version changed, the earlier text red and struck, the later green (BR16-2). */
export function VersionDifference({ id, versions }: { id: string; versions: number }) {
  const [from, setFrom] = useState(versions - 1);
  const [to, setTo] = useState(versions);
  const { data, error, refetch } = useQuery(ApplicationDifferenceDocument, {
    variables: { id, from, to },
    fetchPolicy: 'cache-and-network',
  });
  const options = Array.from({ length: versions }, (_, n) => ({ value: n + 1, label: `第${n + 1}版` }));
  const rows = data?.projectApplicationDifference;
  return (
    <div className="staff-stack">
      <Space>
        <Select aria-label="原版本" value={from} options={options} onChange={setFrom} />
        对比
        <Select aria-label="新版本" value={to} options={options} onChange={setTo} />
      </Space>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton active />}
      {rows?.length === 0 && <p className="staff-empty">两版内容相同</p>}
      {rows && rows.length > 0 && (
        <table className="staff-table staff-versions" aria-label="版本对比">
          <thead>
            <tr>
              <th scope="col" align="left">
                项目
              </th>
              <th scope="col" align="left">
                第{from}版
              </th>
              <th scope="col" align="left">
                第{to}版
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.path}>
                <td>{row.title}</td>
                <td>
                  <del>{row.before || '（空）'}</del>
                </td>
                <td>
                  <ins>{row.after || '（空）'}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
