import { PrinterOutlined } from '@ant-design/icons';
import { ActButtons, type FlowActionData, formatDateTime, RemainingChip, StateTag } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import type { CaseDetailFragment } from '../../generated/graphql.ts';
import { ReceptionButton, ReviewButton } from '../reviews/index.ts';
import { AmendLink } from './AmendLink.tsx';
import { DuplicateMark, SyncMark } from './CaseMarks.tsx';
import { CopyNumber } from './CopyNumber.tsx';
import { statusTone } from './case-status.ts';
import { isEvaluableCase } from './evaluable.ts';

export interface CaseHeaderProps {
  one: CaseDetailFragment;
  onAct(action: FlowActionData): void;
}

const anchors = [
  ['sub-cases', '子办件'],
  ['person', '人员与退役信息'],
  ['materials', '材料'],
  ['pushes', '推送记录'],
  ['messages', '发送的消息'],
] as const;

/** Who, what, state, remaining time, marks; then the acts that are open now. Stays in sight while scrolling. */
export function CaseHeader({ one, onAct }: CaseHeaderProps) {
  const returned = one.status === 'PREREVIEW_RETURNED';
  return (
    <header className="staff-record-head">
      <div className="staff-record-title">
        <h1>
          {one.personName} <CopyNumber text={one.caseNo} label="一件事编号" />
        </h1>
        <Space wrap size={[8, 4]}>
          <StateTag title={one.statusTitle} tone={statusTone[one.status]} />
          <RemainingChip remaining={one.flow.remaining} />
          <DuplicateMark flag={one.duplicateFlag} />
          <SyncMark state={one.librarySync} />
          {one.archiveUnfinished && '归档未完成'}
          {one.submissionNo > 1 && <span className="yjs-quiet">第 {one.submissionNo} 次提交</span>}
        </Space>
        <nav aria-label="本页内容" className="staff-anchors yjs-no-print">
          {anchors.map(([id, title]) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
        </nav>
      </div>
      <p className="yjs-quiet">
        {one.placementTypeTitle} · {one.personCategoryTitle} · {one.acceptOrg.shortName} · {one.channelTitle}
        {one.submittedAt && ` · ${formatDateTime(one.submittedAt)} 提交`}
        {one.assigneeName && ` · 经办人 ${one.assigneeName}`}
        {one.urgedAt && ` · ${formatDateTime(one.urgedAt)} 催办`}
        {one.promiseDueAt && ` · 承诺 ${formatDateTime(one.promiseDueAt)} 前办结`}
      </p>
      <FinishLine one={one} />
      <div className="staff-record-tools yjs-no-print">
        {returned && <AmendLink one={one} />}
        <ActButtons actions={one.flow.availableActions} waiting={one.flow.waitingActions} onAct={onAct} />
        {!returned && <AmendLink one={one} />}
        {isEvaluableCase(one) && <ReviewButton service={{ type: 'case', id: one.id }} screen="CASE" />}
        <ReceptionButton about={{ id: one.id, title: one.caseNo }} />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </div>
    </header>
  );
}

function FinishLine({ one }: { one: CaseDetailFragment }) {
  if (!one.finishReasonTitle && !one.finishReasonText) return null;
  return (
    <p>
      {one.statusTitle}原因：{[one.finishReasonTitle, one.finishReasonText].filter(Boolean).join('；')}
    </p>
  );
}
