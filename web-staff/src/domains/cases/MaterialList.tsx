import { AttachmentLink, type DataColumn, formatDateTime } from '@yjs/web-kit';
import type { CaseMaterialPartsFragment } from '../../generated/graphql.ts';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { demandWord } from './materials.ts';

export interface MaterialListProps {
  materials: readonly CaseMaterialPartsFragment[];
}

/** Materials by name with their files; what is required and missing says so. */
export function MaterialList({ materials }: MaterialListProps) {
  return (
    <PlainTable
      label="材料"
      columns={columns}
      rows={materials.map((material) => ({ ...material, id: material.materialCode }))}
      empty={{ title: '本办件没有材料' }}
    />
  );
}

const columns: DataColumn<CaseMaterialPartsFragment & { id: string }>[] = [
  {
    key: 'name',
    title: '材料',
    render: (row) => (
      <>
        <div>
          {row.name} <span className="yjs-quiet">{demandWord(row)}</span>
        </div>
        {row.note && <div className="yjs-quiet">{row.note}</div>}
      </>
    ),
  },
  { key: 'files', title: '文件', render: (row) => <Files material={row} /> },
];

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
