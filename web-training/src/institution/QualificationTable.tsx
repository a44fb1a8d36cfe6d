import { AttachmentLink } from '@yjs/web-kit';
import { Table, Typography } from 'antd';
import type { OwnQualificationFragment as Qualification } from '../generated/graphql.ts';

const verifyWords = { UNVERIFIED: '待核验', VERIFIED: '已核验', DOUBTFUL: '存疑，请重新上传' } as const;

/** One's own qualifications, each with the days that are left. */
export function QualificationTable({ rows }: { rows: readonly Qualification[] }) {
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={rows}
      locale={{ emptyText: '还没有上传资质' }}
      columns={[
        { title: '资质', render: (_, row) => `${row.kindTitle}${row.required ? '（必备）' : ''}` },
        { title: '证书编号', dataIndex: 'certNo' },
        { title: '发证机关', dataIndex: 'issuer' },
        { title: '有效期', render: (_, row) => `${row.validFrom} 至 ${row.validTo ?? '长期'}` },
        { title: '剩余', render: (_, row) => <Left row={row} /> },
        {
          title: '核验',
          render: (_, row) => (
            <>
              {verifyWords[row.verifyState]}
              {row.verifyNote && <div className="yjs-quiet">{row.verifyNote}</div>}
            </>
          ),
        },
        { title: '扫描件', render: (_, row) => row.files.map((file) => <AttachmentLink key={file.id} file={file} />) },
      ]}
    />
  );
}

/** In words as well as in colour. */
function Left({ row }: { row: Qualification }) {
  if (row.superseded) return <span className="yjs-quiet">已被替代</span>;
  if (row.daysLeft == null) return <>长期有效</>;
  if (row.expiryState === 'EXPIRED') return <Typography.Text type="danger">已过期 {-row.daysLeft} 天</Typography.Text>;
  if (row.expiryState === 'EXPIRING')
    return <Typography.Text type="warning">临期，剩 {row.daysLeft} 天</Typography.Text>;
  return <>剩 {row.daysLeft} 天</>;
}
