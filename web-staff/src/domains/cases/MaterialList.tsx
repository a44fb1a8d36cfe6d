import { AttachmentLink, formatDateTime } from '@yjs/web-kit';
import { Table } from 'antd';
import type { CaseMaterialPartsFragment } from '../../generated/graphql.ts';

export interface MaterialListProps {
  materials: readonly CaseMaterialPartsFragment[];
}

/** Materials by name with their files; what is required and missing says so. */
export function MaterialList({ materials }: MaterialListProps) {
  return (
    <Table<CaseMaterialPartsFragment>
      size="small"
      rowKey="materialCode"
      pagination={false}
      dataSource={[...materials]}
      locale={{ emptyText: '本办件没有材料' }}
      columns={[
        {
          title: '材料',
          width: '36%',
          render: (_, row) => (
            <>
              <div>
                {row.name} <span className="yjs-quiet">{row.required ? '必需' : '可选'}</span>
              </div>
              {row.note && <div className="yjs-quiet">{row.note}</div>}
            </>
          ),
        },
        { title: '文件', render: (_, row) => <Files material={row} /> },
      ]}
    />
  );
}

function Files({ material }: { material: CaseMaterialPartsFragment }) {
  if (material.attachments.length === 0) {
    return <span className="yjs-quiet">{material.required ? '缺少，需补正' : '未提交'}</span>;
  }
  return (
    <ul className="staff-files">
      {material.attachments.map((file) => (
        <li key={file.id}>
          <AttachmentLink file={file} />
          <span className="yjs-quiet">
            {file.sourceTitle} · {formatDateTime(file.createdAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
