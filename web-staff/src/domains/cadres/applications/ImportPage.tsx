import { Link } from 'react-router';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { ListVersions } from '../../../platform/versions/ListVersions.tsx';
import { cadreImport } from '../../../records/cadre-import.ts';
import { importActs } from '../cadre-acts.ts';

/** One 导入批次, with the way to its people. */
export default function ImportPage() {
  return (
    <RecordPage
      record={cadreImport}
      title={({ importNo }) => `人员导入批次 ${importNo}`}
      subtitle={({ fileName }) => fileName}
      help={['审批前请查看本批人员；名单有变化时版本号增加，须刷新后再审批。']}
      acts={importActs}
      more={(one) => [
        {
          key: 'rows',
          label: '本批人员',
          children: <Link to={`/cadre-applications?importId=${one.id}`}>查看 {one.rowCount} 人</Link>,
        },
      ]}
      sections={({ id }) => <ListVersions recordType="cadreImport" recordId={id} />}
    />
  );
}
