import { useQuery } from '@apollo/client/react';
import { type DataColumn, type Facts, formatDateTime, formatMoney, usePermission } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReductionReportsQuery } from '../../generated/graphql.ts';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { type ReductionRequestTypes, reductionRequest } from '../../records/reduction-request.ts';
import { ReductionReportsDocument } from './bereavement.graphql.ts';
import { requestActs } from './bereavement-acts.tsx';
import { CorrectDialog, FollowUpDialog } from './FollowUpDialog.tsx';
import { OutlookPanel } from './OutlookPanel.tsx';
import { ChangeReductionDialog } from './ReductionDialog.tsx';

type One = ReductionRequestTypes['One'];
type Report = ReductionReportsQuery['ministryReports']['nodes'][number];

const facts: Facts<ReductionRequestTypes> = {
  overpaid: ({ overpaid }) => (overpaid ? formatMoney(overpaid) : '—'),
  backPay: ({ backPay }) => (backPay ? formatMoney(backPay) : '—'),
  funeralHint: ({ funeralHint }) => (funeralHint && funeralHint !== '0.00' ? formatMoney(funeralHint) : '—'),
};

/** What is read before anybody judges; the rest is folded. */
const MOST = ['personName', 'idNo', 'classTitles', 'diedOn', 'stopMonth', 'overpaid'] as const;

/** 减员申请: who died and what follows of it, the chain, and what 部级系统 says (03 §34.6). */
export default function RequestPage() {
  return (
    <RecordPage
      record={reductionRequest}
      title={({ requestNo, kindTitle }) => `${kindTitle} ${requestNo}`}
      subtitle={({ personName, idNo }) => `${personName} · ${idNo}`}
      help={[
        '审批人不能审批本人提交或上一环节已由本人办理的申请。',
        '批准后由减员任务停发并上报部级系统；生成名册、推送发放批次前也会先行减员。',
        '多发金额登记追回，不自动扣减；丧葬补助费为提示，在优抚系统发放。',
      ]}
      most={MOST}
      files="证明材料"
      facts={facts}
      acts={requestActs}
      actions={(one, reload) => <Further key={one.version} one={one} reload={reload} />}
      sections={(one) => (
        <>
          <Notes one={one} />
          <OutlookPanel of={{ requestId: one.id }} />
          {one.kind === 'DEATH' && <Reports id={one.id} version={one.version} />}
        </>
      )}
    />
  );
}

/** What has to be read before anything is done. */
function Notes({ one }: { one: One }) {
  return (
    <>
      {one.registryChanged && (
        <Alert
          type="warning"
          showIcon
          title={`死亡库信息有变更：${one.registryChanged}`}
          description="请核对死亡日期后再办理。"
          style={{ marginBottom: 12 }}
        />
      )}
      {one.state === 'MINISTRY_RETURNED' && (
        <Alert
          type="error"
          showIcon
          title={`部级系统退回：${one.ministryText ?? ''}`}
          description="更正后重新上报，以新的版本和报文编号发出。"
          style={{ marginBottom: 12 }}
        />
      )}
      {one.ofId && (
        <p>
          原减员申请：<Link to={`/reduction/requests/${one.ofId}`}>{one.ofNo}</Link>
        </p>
      )}
    </>
  );
}

const CARRIED: readonly One['state'][] = ['REDUCED', 'REPORTED', 'MINISTRY_RETURNED', 'ACCEPTED'];

/** What is done beside the acts of the flow. */
function Further({ one, reload }: { one: One; reload(): void }) {
  const mayStart = usePermission('reduction:start');
  const mayReport = usePermission('reduction:report');
  const [open, setOpen] = useState<'change' | 'REVOCATION' | 'CORRECTION' | 'report'>();
  const close = () => setOpen(undefined);
  const death = one.kind === 'DEATH';
  return (
    <>
      {mayStart && death && ['DRAFT', 'RETURNED'].includes(one.state) && (
        <Button onClick={() => setOpen('change')}>修改</Button>
      )}
      {mayReport && one.state === 'MINISTRY_RETURNED' && (
        <Button onClick={() => setOpen('report')}>更正人员信息并上报</Button>
      )}
      {mayStart && death && CARRIED.includes(one.state) && (
        <>
          <Button onClick={() => setOpen('CORRECTION')}>更正死亡日期</Button>
          <Button danger onClick={() => setOpen('REVOCATION')}>
            撤销减员
          </Button>
        </>
      )}
      {open === 'change' && <ChangeReductionDialog one={one} onClose={close} onDone={reload} />}
      {open === 'report' && <CorrectDialog one={one} onClose={close} onDone={reload} />}
      {(open === 'REVOCATION' || open === 'CORRECTION') && <FollowUpDialog one={one} kind={open} onClose={close} />}
    </>
  );
}

const reportColumns: readonly DataColumn<Report>[] = [
  { key: 'no', title: '上报编号', render: ({ reportNo }) => reportNo },
  { key: 'class', title: '类别', render: ({ classCodeTitle }) => classCodeTitle },
  { key: 'action', title: '内容', render: ({ actionTitle, edition }) => `${actionTitle} 第${edition}版` },
  { key: 'state', title: '状态', render: ({ standingTitle, wayTitle }) => `${standingTitle}（${wayTitle}）` },
  {
    key: 'result',
    title: '结果',
    render: ({ resultCode, resultText }) =>
      resultText ? `${resultText}${resultCode ? `（结果代码 ${resultCode}）` : ''}` : (resultCode ?? '—'),
  },
  { key: 'sent', title: '上报时间', render: ({ sentAt }) => (sentAt ? formatDateTime(sentAt) : '—') },
];

/** Every edition that went to 部级系统 (AC34-5). */
function Reports({ id, version }: { id: string; version: number }) {
  const { data, error, refetch } = useQuery(ReductionReportsDocument, {
    variables: { requestId: id },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PageSection key={version} id="reports" title="部级上报">
      <PlainTable
        label="部级上报"
        columns={reportColumns}
        rows={data?.ministryReports.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '还没有上报', hint: '减员停发后由系统上报部级系统。' }}
      />
    </PageSection>
  );
}
