import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { cadreImport } from '../../../records/cadre-import.ts';
import { importActs } from '../cadre-acts.ts';

/** 人员导入批次 (03 §31.4). */
export default function ImportList() {
  return (
    <RecordListPage
      record={cadreImport}
      help={['一次导入的人员按区成为一个批次，整批审批；单独退回的人员离开批次，修改后单独提交。']}
      acts={importActs}
      empty={{ title: '没有导入批次', hint: '在“企业退休军转干部”中点击“导入”。' }}
    />
  );
}
