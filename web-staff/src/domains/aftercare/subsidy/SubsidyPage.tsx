import { useMutation } from '@apollo/client/react';
import { ErrorNotice, type Facts, formatDateTime, formatMoney, usePermission } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type OneOffSubsidyTypes, oneOffSubsidy } from '../../../records/one-off-subsidy.ts';
import { ReviewButton } from '../../reviews/index.ts';
import { AccountDialog } from './AccountDialog.tsx';
import { CalculationPanel } from './CalculationPanel.tsx';
import { ReckonSubsidyAgainDocument } from './subsidies.graphql.ts';
import { subsidyActs } from './subsidy-acts.tsx';

type Application = OneOffSubsidyTypes['One'];

const facts: Facts<OneOffSubsidyTypes> = {
  caseNo: ({ caseNo, caseId }) => (caseId && caseNo ? <Link to={`/cases/${caseId}`}>{caseNo}</Link> : '—'),
  enlistDate: ({ enlistDate, dischargeDate, factsCorrected, factsReason }) =>
    `${enlistDate} 至 ${dischargeDate}${factsCorrected ? `（已更正：${factsReason ?? ''}）` : ''}`,
  bankCode: ({ bankCodeTitle, bankName, bankAccountMasked, accountHolderMasked, accountKindTitle }) =>
    bankAccountMasked
      ? [accountKindTitle, bankName ?? bankCodeTitle, bankAccountMasked, `户名 ${accountHolderMasked ?? ''}`].join(
          ' · ',
        )
      : '未填写',
  accountCheckTitle: ({ accountCheckTitle, accountCheckedAt }) =>
    [accountCheckTitle, accountCheckedAt && formatDateTime(accountCheckedAt)].filter(Boolean).join(' '),
  confirmedByTitle: ({ confirmedByTitle, confirmedByName, infoConfirmedAt }) =>
    [confirmedByTitle, confirmedByName, infoConfirmedAt && formatDateTime(infoConfirmedAt)].filter(Boolean).join(' ') ||
    '未确认',
  batchNo: ({ batchNo, batchId }) =>
    batchId && batchNo ? <Link to={`/payments/batches/${batchId}`}>{batchNo}</Link> : '未编入',
};

/** One application: what it comes to and why, the account, who has confirmed it, and what became of the payment. */
export default function SubsidyPage() {
  return (
    <RecordPage
      record={oneOffSubsidy}
      title={({ applyNo }) => `补助申报 ${applyNo}`}
      subtitle={({ personNameMasked, amount }) => `${personNameMasked} · ${formatMoney(amount)}元`}
      help={[
        '信息经本人确认后不能修改；需要修改的先退回或撤回。',
        '审批后变更账户须经分管局长批准，金额不再重新核算。',
      ]}
      about="申报信息"
      files="签字确认书、证明材料"
      facts={facts}
      more={(one) => [
        ...(one.paidAt
          ? [{ key: 'paid', label: '发放', children: `${formatDateTime(one.paidAt)} 流水号 ${one.bankRef ?? '—'}` }]
          : []),
        ...(one.secondOf
          ? [
              {
                key: 'second',
                label: '再次发放',
                children: one.secondAllowedAt
                  ? `${one.secondAllowedBy ?? ''} ${formatDateTime(one.secondAllowedAt)} 批准：${one.secondReason ?? ''}`
                  : '须经分管局长批准',
              },
            ]
          : []),
      ]}
      acts={subsidyActs}
      actions={(one, reload) => <Further key={one.version} application={one} reload={reload} />}
      sections={(one) => (
        <>
          <Notes application={one} />
          <PageSection id="calculation" title="核算明细">
            <CalculationPanel
              calculation={{ policyDocument: one.policyDocument, monthFrom: one.monthFrom, lines: one.calculation }}
              amount={one.amount}
              standardName={one.standardName}
              service={one.service}
            />
          </PageSection>
        </>
      )}
    />
  );
}

/** What has to be read before anything is done. */
function Notes({ application: one }: { application: Application }) {
  return (
    <>
      {one.failReason && (
        <Alert
          type="error"
          showIcon
          title={`发放失败：${one.failReason}`}
          description="更正账户并经分管局长批准后，重新编入发放批次。"
          style={{ marginBottom: 12 }}
        />
      )}
      {one.nextBankAccountMasked && (
        <Alert
          type="warning"
          showIcon
          title={`拟变更为 ${one.nextBankName ?? one.nextBankCodeTitle ?? ''} ${one.nextBankAccountMasked}`}
          description={`原因：${one.nextAccountReason ?? ''}`}
          style={{ marginBottom: 12 }}
        />
      )}
    </>
  );
}

const WRITABLE: readonly Application['state'][] = ['DRAFT', 'RETURNED'];
const CHANGEABLE: readonly Application['state'][] = ['APPROVED', 'PAY_FAILED'];

/** What a clerk does beside the acts of the flow. */
function Further({ application, reload }: { application: Application; reload(): void }) {
  const navigate = useNavigate();
  const mayPrepare = usePermission('subsidy:prepare');
  const [changing, setChanging] = useState(false);
  const [again, { loading, error }] = useMutation(ReckonSubsidyAgainDocument);
  const { id, version, state } = application;
  const review = <ReviewButton service={{ record: 'oneOffSubsidy', id }} screen="SUBSIDY" />;
  if (!mayPrepare) return review;
  return (
    <>
      {review}
      {WRITABLE.includes(state) && (
        <>
          <Button onClick={() => navigate(`/aftercare/subsidies/${id}/edit`)}>修改</Button>
          <Button
            loading={loading}
            onClick={() =>
              void again({ variables: { id, version } })
                .then(reload)
                .catch(() => undefined)
            }
          >
            重新核算
          </Button>
        </>
      )}
      {CHANGEABLE.includes(state) && <Button onClick={() => setChanging(true)}>变更账户</Button>}
      {error && <ErrorNotice error={error} />}
      {changing && <AccountDialog application={application} onClose={() => setChanging(false)} onDone={reload} />}
    </>
  );
}
