import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { districtSheet } from '../../../records/district-sheet.ts';
import { sheetActs } from './sheet-acts.ts';

/** 补助审核 (02 §19): what institutions claim of the reader's district. */
export default function SheetList() {
  return (
    <RecordListPage
      record={districtSheet}
      help={[
        '班次结课后，培训机构申请补助，系统按学员安置区分成结算单，各区审核本区的结算单。',
        '核对全部一致的可以批量通过；不一致的逐份审核，须写明说明或剔除有问题的明细。',
        '通过后系统自动生成报销台账；台账有误的，由区申请、市局审批后冲正。',
      ]}
      acts={sheetActs}
      empty={{ title: '没有结算单', hint: '培训机构提交补助申请后，本区的结算单显示在这里。' }}
    />
  );
}
