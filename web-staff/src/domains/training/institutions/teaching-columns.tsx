import { AttachmentLink, type DataColumn, type PreviewFile } from '@yjs/web-kit';

interface Filed {
  id: string;
  files: readonly PreviewFile[];
}
interface Teacher extends Filed {
  name: string;
  title?: string | null;
  fullTime: boolean;
}
interface Venue extends Filed {
  name: string;
  kindTitle: string;
  address: string;
  capacity: number;
  equipment?: string | null;
  leaseValidTo?: string | null;
}

/** The papers of a row, each opened in place. */
export function FilesCell({ files }: Pick<Filed, 'files'>) {
  if (files.length === 0) return <>—</>;
  return (
    <>
      {files.map((file) => (
        <div key={file.id}>
          <AttachmentLink file={file} />
        </div>
      ))}
    </>
  );
}

/** A column of papers under its title. */
export const filesColumn = <Row extends Filed>(title: string): DataColumn<Row> => ({
  key: 'files',
  title,
  render: (row) => <FilesCell files={row.files} />,
});

/** 师资, of today or as a version has kept it; `more` is what one of them knows besides. */
export const teacherColumns = <Row extends Teacher>(
  identity: readonly DataColumn<Row>[],
  more: readonly DataColumn<Row>[],
): DataColumn<Row>[] => [
  { key: 'name', title: '姓名', render: (row) => row.name },
  ...identity,
  { key: 'title', title: '职称', render: (row) => row.title ?? '—' },
  { key: 'full', title: '专兼职', render: (row) => (row.fullTime ? '专职' : '兼职') },
  ...more,
  filesColumn('资格证书'),
];

/** 场地, of today or as a version has kept it. */
export const venueColumns = <Row extends Venue>(more: readonly DataColumn<Row>[] = []): DataColumn<Row>[] => [
  { key: 'name', title: '场地', render: (row) => row.name },
  { key: 'kind', title: '类型', render: (row) => row.kindTitle },
  { key: 'address', title: '地址', render: (row) => row.address },
  { key: 'capacity', title: '容纳人数', align: 'right', render: (row) => row.capacity },
  { key: 'equipment', title: '设备', render: (row) => row.equipment ?? '—' },
  { key: 'lease', title: '租赁到期', render: (row) => row.leaseValidTo ?? '—' },
  ...more,
  filesColumn('安全材料'),
];
