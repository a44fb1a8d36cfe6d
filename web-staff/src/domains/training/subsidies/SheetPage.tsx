import { useMutation, useQuery } from '@apollo/client/react';
import { AmountLines, AttachmentLink, DownloadButton, formatMoney, QueryGate } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SheetMoneyQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type DistrictSheetTypes, districtSheet } from '../../../records/district-sheet.ts';
import { PayoutSection } from '../payouts/PayoutSection.tsx';
import { CheckTable, type SheetCheck } from './CheckTable.tsx';
import { sheetActs } from './sheet-acts.ts';
import {
  AnswerCheckDocument,
  ExcludeLineDocument,
  IncludeLineDocument,
  SheetMoneyDocument,
} from './subsidies.graphql.ts';

type Sheet = DistrictSheetTypes['One'];
type Line = SheetMoneyQuery['districtSheet']['lines'][number];

/** One 分区结算单: checks, comparison with the contract, lines, materials. */
export default function SheetPage() {
  return (
    <RecordPage<DistrictSheetTypes>
      record={districtSheet}
      title={({ runName }) => `${runName} 结算单`}
      subtitle={({ sheetNo, institutionName }) => `${sheetNo} · ${institutionName}`}
      help={[
        '先看核对：不一致的项目须填写说明，或剔除有问题的明细后再通过。',
        '生活补助按日计算，展开明细可以看到每个培训日的课时、出勤和适用标准。',
        '审核通过后系统立即生成报销台账，再次审核不会重复生成。',
      ]}
      acts={sheetActs}
      about="结算单"
      facts={{
        ledgerNo: ({ ledgerId, ledgerNo }) =>
          ledgerId ? <Link to={`/training/subsidy-ledgers/${ledgerId}`}>{ledgerNo}</Link> : '—',
      }}
      actions={({ applicationId }) => (
        <DownloadButton label="补助申请表" url={`/exports/subsidy-applications/${applicationId}/application.pdf`} />
      )}
      sections={(one) => (
        <>
          <PayoutSection key={`payout-${one.version}`} sheetId={one.id} />
          <Money key={`money-${one.version}`} one={one} />
        </>
      )}
    />
  );
}

/** The reader's district judges it. */
const judges = ({ flow }: Sheet) => flow.availableActions.some(({ action }) => action.startsWith('district'));

function Money({ one }: { one: Sheet }) {
  const query = useQuery(SheetMoneyDocument, {
    variables: { id: one.id, application: one.applicationId },
    fetchPolicy: 'cache-and-network',
  });
  const [excluding, setExcluding] = useState<Line>();
  const [answering, setAnswering] = useState<SheetCheck>();
  const options = { refetchQueries: 'active' as const };
  const [exclude] = useMutation(ExcludeLineDocument, options);
  const [include] = useMutation(IncludeLineDocument, options);
  const [answer] = useMutation(AnswerCheckDocument, options);
  const sheet = query.data?.districtSheet;
  const files = query.data?.subsidyApplication.files ?? [];
  const may = judges(one);
  const seen = { id: one.id, version: one.version };
  return (
    <QueryGate queries={[query]}>
      {sheet && (
        <>
          <PageSection id="checks" title="核对">
            <CheckTable checks={sheet.checks} {...(may && { onAnswer: setAnswering })} />
          </PageSection>
          <PageSection id="contract" title="与合同比较">
            <p>
              合同 {one.contractNo}：{one.contractCount} 人，{formatMoney(one.contractAmount)} 元；本结算单：结业{' '}
              {one.completedCount} 人，培训费 {formatMoney(one.train)} 元。
            </p>
          </PageSection>
          <PageSection id="lines" title="结算明细" note={`${sheet.lines.length}行`}>
            <AmountLines<Line>
              lines={sheet.lines}
              gone={({ excluded }) => excluded}
              note={({ excluded, excludeReason }) =>
                excluded && <div className="yjs-quiet">已剔除：{excludeReason}</div>
              }
              {...(may && {
                acts: (line: Line) =>
                  line.excluded ? (
                    <Button size="small" onClick={() => void include({ variables: { ...seen, lineId: line.id } })}>
                      恢复
                    </Button>
                  ) : (
                    <Button size="small" onClick={() => setExcluding(line)}>
                      剔除
                    </Button>
                  ),
              })}
            />
          </PageSection>
          <PageSection id="materials" title="申请材料">
            {files.length === 0 ? (
              <p className="yjs-quiet">没有材料。</p>
            ) : (
              <ul className="staff-plain-list">
                {files.map((file) => (
                  <li key={file.id}>
                    {file.materialName} <AttachmentLink file={file} />
                  </li>
                ))}
              </ul>
            )}
            <Space>
              {one.completionId && (
                <DownloadButton label="结业名册" url={`/exports/run-completions/${one.completionId}/roster.pdf`} />
              )}
              <DownloadButton label="考勤表" url={`/exports/subsidy-sheets/${one.id}/attendance.pdf`} />
              <DownloadButton label="培训合同" url={`/exports/run-contracts/${one.contractId}/contract.pdf`} />
            </Space>
          </PageSection>
        </>
      )}
      {excluding && (
        <ReasonDialog
          title={`剔除 ${excluding.nameMasked} 的${excluding.itemTitle}`}
          okText="剔除"
          label="剔除原因"
          lines={[`金额 ${formatMoney(excluding.amount)} 元不再结算，该学员的中央资金在其余明细间重新分摊。`]}
          onConfirm={async (reason) => {
            await exclude({ variables: { ...seen, lineId: excluding.id, reason } });
            setExcluding(undefined);
          }}
          onClose={() => setExcluding(undefined)}
        />
      )}
      {answering && (
        <ReasonDialog
          title={`${answering.code} ${answering.title}：不一致的说明`}
          okText="保存"
          label="说明"
          lines={[
            `应为 ${answering.expected}，实际 ${answering.actual}，差异 ${answering.difference || '—'}。`,
            '说明留存在结算单中，全部不一致的项目都有说明后才能通过。',
          ]}
          onConfirm={async (text) => {
            await answer({ variables: { ...seen, code: answering.code, text } });
            setAnswering(undefined);
          }}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </QueryGate>
  );
}
