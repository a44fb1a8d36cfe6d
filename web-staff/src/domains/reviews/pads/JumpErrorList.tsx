import type { Cells } from '@yjs/web-kit';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type JumpErrorTypes, jumpError } from '../../../records/jump-error.ts';

const cells: Cells<JumpErrorTypes> = {
  padName: ({ padName, padNo, orgName }) => (
    <>
      <div>{padName ? `${padName}（${padNo}）` : '窗口没有平板'}</div>
      <div className="yjs-quiet">{orgName}</div>
    </>
  ),
  notifiedTech: ({ notifiedTech }) => (notifiedTech ? '已通知' : '未单独通知'),
};

/** 跳转异常: review pages that did not open, and whether technicians were told (R9.2.2). */
export function JumpErrorList() {
  return (
    <RecordListPage
      part
      record={jumpError}
      cells={cells}
      empty={{
        title: '没有跳转异常',
        hint: '平板未能打开评价页，或断网期间的评价未能上传时记录在这里；同一平板10分钟内只通知技术人员一次。',
      }}
    />
  );
}
