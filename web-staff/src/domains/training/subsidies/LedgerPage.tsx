import { useQuery } from '@apollo/client/react';
import { AmountLines, DownloadButton, formatMoney, QueryGate, StateTag, usePermission } from '@yjs/web-kit';
import { Alert, Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LedgerMoneyQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type SubsidyLedgerTypes, subsidyLedger } from '../../../records/subsidy-ledger.ts';
import { type LedgerLine, ReversalDialog } from './ReversalDialog.tsx';
import { LedgerMoneyDocument } from './subsidies.graphql.ts';

type Ledger = SubsidyLedgerTypes['One'];
type Reversal = LedgerMoneyQuery['ledgerReversals']['edges'][number]['node'];

const KINDS: Readonly<Record<LedgerLine['kind'], string>> = { ORIGINAL: '', REVERSAL: '冲正', REPLACEMENT: '更正' };

/** One 报销台账: head, totals, lines, reversals, print (02 §19.7). */
export default function LedgerPage() {
  return (
    <RecordPage<SubsidyLedgerTypes>
      record={subsidyLedger}
      title={({ runName }) => `${runName} 报销台账`}
      subtitle={({ ledgerNo, institutionName }) => `${ledgerNo} · ${institutionName}`}
      help={[
        '台账由系统在审核通过时生成，任何人不能修改；有误的明细由区申请、市局审批后冲正，冲正和更正各记一行。',
        '校验码由全部明细计算得出，页面打开时自动核对。',
      ]}
      about="台账"
      facts={{
        sheetNo: ({ sheetId, sheetNo }) => <Link to={`/training/subsidy-sheets/${sheetId}`}>{sheetNo}</Link>,
      }}
      actions={({ id }) => (
        <>
          <DownloadButton label="打印台账" url={`/exports/subsidy-ledgers/${id}/ledger.pdf`} />
          <DownloadButton label="导出xlsx" url={`/exports/subsidy-ledgers/${id}/ledger.xlsx`} />
        </>
      )}
      sections={(one) => <Money one={one} />}
    />
  );
}

const reversalColumns: TableColumnsType<Reversal> = [
  {
    title: '冲正编号',
    render: ({ id, reversalNo }: Reversal) => <Link to={`/training/ledger-reversals/${id}`}>{reversalNo}</Link>,
  },
  { title: '学员', dataIndex: 'nameMasked' },
  { title: '项目', dataIndex: 'itemTitle' },
  {
    title: '净额（元）',
    align: 'right',
    render: ({ netTotal }: Reversal) => (netTotal === null ? '—' : formatMoney(netTotal)),
  },
  {
    title: '应追回（元）',
    align: 'right',
    render: ({ recoveryAmount }: Reversal) => formatMoney(recoveryAmount),
  },
  { title: '追回日期', dataIndex: 'recoveredOn', render: (day) => day ?? '—' },
  { title: '状态', dataIndex: 'stateTitle', render: (title: string) => <StateTag title={title} tone="working" /> },
];

function Money({ one }: { one: Ledger }) {
  const query = useQuery(LedgerMoneyDocument, { variables: { id: one.id }, fetchPolicy: 'cache-and-network' });
  const mayAsk = usePermission('training.subsidy:review');
  const [asked, setAsked] = useState<LedgerLine>();
  const ledger = query.data?.subsidyLedger;
  const reversals = query.data?.ledgerReversals.edges.map(({ node }) => node) ?? [];
  return (
    <QueryGate queries={[query]}>
      {ledger && (
        <>
          {!ledger.intact && <Alert type="error" showIcon title="台账校验不一致，请立即联系系统管理员" />}
          <PageSection id="totals" title="合计">
            <p>
              培训费 {formatMoney(one.train)}，鉴定费 {formatMoney(one.cert)}，住宿费 {formatMoney(one.lodge)}，生活补助{' '}
              {formatMoney(one.living)}；合计 {formatMoney(one.total)} 元（{one.amountInWords}）。
            </p>
          </PageSection>
          <PageSection id="lines" title="台账明细" note={`${ledger.lines.length}行`}>
            <AmountLines<LedgerLine>
              lines={ledger.lines}
              gone={({ standing }) => !standing}
              note={({ kind }) => KINDS[kind] && <div className="yjs-quiet">{KINDS[kind]}</div>}
              {...(mayAsk && {
                acts: (line: LedgerLine) =>
                  line.standing && (
                    <Button size="small" onClick={() => setAsked(line)}>
                      冲正
                    </Button>
                  ),
              })}
            />
          </PageSection>
          <PageSection id="reversals" title="冲正记录">
            <Table<Reversal>
              size="small"
              rowKey="id"
              columns={reversalColumns}
              dataSource={reversals}
              pagination={false}
              locale={{ emptyText: '没有冲正' }}
            />
          </PageSection>
        </>
      )}
      {asked && <ReversalDialog line={asked} onClose={() => setAsked(undefined)} />}
    </QueryGate>
  );
}
