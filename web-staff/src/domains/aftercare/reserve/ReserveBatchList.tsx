import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { reserveBatch } from '../../../records/reserve-batch.ts';
import { batchActs } from './reserve-acts.tsx';

/** 登记表批量导出: what was asked for, what waits for its release, what was handed over. */
export default function ReserveBatchList() {
  return (
    <RecordListPage
      record={reserveBatch}
      help={[
        '批量导出在后台生成登记表和名单；超过50人的须由区业务科长放行，同一人当日分批导出的合并计算。',
        '移交武装部后在批次上登记接收人。',
      ]}
      acts={batchActs}
      empty={{ title: '没有批量导出', hint: '在“预备役登记”中点击“批量生成登记表”发起。' }}
    />
  );
}
