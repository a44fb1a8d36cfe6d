import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { cadreTransfer } from '../../../records/cadre-transfer.ts';
import { transferActs } from '../cadre-acts.ts';

/** 关系转移 (03 §32.5): 我区发起, 待我接收, and as a file the 转移台账. */
export default function TransferList() {
  return (
    <RecordListPage
      record={cadreTransfer}
      help={[
        '勾选“待我接收”查看转入本区的转移单，勾选“我区发起”查看本区迁出的。',
        '迁入区选择街镇接收后立即生效；未办理的第5天、第10天提醒，第30天上报市局，不会自动接收。',
        '导出即为转移台账。',
      ]}
      acts={transferActs}
      empty={{ title: '没有关系转移', hint: '在人员页面点击“发起关系转移”。' }}
    />
  );
}
