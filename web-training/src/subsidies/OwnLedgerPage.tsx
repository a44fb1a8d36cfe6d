import { useQuery } from '@apollo/client/react';
import { AmountLines, DownloadButton, QueryGate } from '@yjs/web-kit';
import { Link } from 'react-router';
import { PortalSection } from '../app/records/PortalSection.tsx';
import { RecordPage } from '../app/records/RecordPage.tsx';
import type { OwnLedgerMoneyQuery } from '../generated/graphql.ts';
import { type SubsidyLedgerTypes, subsidyLedger } from '../records/subsidy-ledger.ts';
import { OwnLedgerMoneyDocument } from './subsidies.graphql.ts';

type Line = OwnLedgerMoneyQuery['subsidyLedger']['lines'][number];
const KINDS: Readonly<Record<Line['kind'], string>> = { ORIGINAL: '', REVERSAL: '冲正', REPLACEMENT: '更正' };

/** One 报销台账 of the institution. */
export default function OwnLedgerPage() {
  return (
    <RecordPage<SubsidyLedgerTypes>
      record={subsidyLedger}
      title={({ runName }) => `${runName} 报销台账`}
      subtitle={({ ledgerNo }) => ledgerNo}
      help={['台账由系统生成，不能修改；有误的由区申请、市局审批后冲正，冲正和更正各记一行。']}
      about="台账"
      facts={{ sheetNo: ({ sheetId, sheetNo }) => <Link to={`/subsidy-sheets/${sheetId}`}>{sheetNo}</Link> }}
      actions={({ id }) => (
        <>
          <DownloadButton label="打印台账" url={`/exports/subsidy-ledgers/${id}/ledger.pdf`} />
          <DownloadButton label="导出xlsx" url={`/exports/subsidy-ledgers/${id}/ledger.xlsx`} />
        </>
      )}
      sections={({ id }) => <Lines id={id} />}
    />
  );
}

function Lines({ id }: { id: string }) {
  const query = useQuery(OwnLedgerMoneyDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryGate queries={[query]}>
      <PortalSection id="lines" title="台账明细">
        <AmountLines<Line>
          lines={query.data?.subsidyLedger.lines ?? []}
          gone={({ standing }) => !standing}
          note={({ kind }) => KINDS[kind] && <div className="yjs-quiet">{KINDS[kind]}</div>}
        />
      </PortalSection>
    </QueryGate>
  );
}
