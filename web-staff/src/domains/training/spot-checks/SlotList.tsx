import { type Cells, MarkTag } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type SpotCheckSlotTypes, spotCheckSlot } from '../../../records/spot-check-slot.ts';
import { slotActs } from './slot-acts.tsx';

const cells: Cells<SpotCheckSlotTypes> = {
  windowFrom: ({ windowFrom, windowTo, overdue }) => (
    <>
      {windowFrom} 至 {windowTo} {overdue && <MarkTag>逾期</MarkTag>}
    </>
  ),
};

/** 抽查计划 (02 §15): which runs have to be looked at by when. */
export default function SlotList() {
  return (
    <RecordListPage
      record={spotCheckSlot}
      help={[
        '班次启动后按培训时长自动生成抽查计划：时长分成相等的几段，每段至少抽查1次。',
        '抽查计划不对培训机构和学员公开。',
        '抽查时间落在哪个时段，就算该时段的抽查；计划外的追加抽查不代替缺少的抽查。',
      ]}
      acts={slotActs}
      actions={
        <Link to="/training/spot-plans/calendar">
          <Button>督查日历</Button>
        </Link>
      }
      cells={cells}
      empty={{ title: '没有抽查计划', hint: '班次启动培训后自动生成抽查计划。' }}
    />
  );
}
