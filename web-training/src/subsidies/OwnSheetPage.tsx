import { useQuery } from '@apollo/client/react';
import { AmountLines, DownloadButton, QueryGate } from '@yjs/web-kit';
import { Space } from 'antd';
import { Link } from 'react-router';
import { PortalSection } from '../app/records/PortalSection.tsx';
import { RecordPage } from '../app/records/RecordPage.tsx';
import type { OwnSheetMoneyQuery } from '../generated/graphql.ts';
import { PayoutSection } from '../payouts/index.ts';
import { type DistrictSheetTypes, districtSheet } from '../records/district-sheet.ts';
import { sheetActs } from './sheet-acts.ts';
import { OwnSheetMoneyDocument } from './subsidies.graphql.ts';

type Line = OwnSheetMoneyQuery['districtSheet']['lines'][number];

/** One 分区结算单 of the institution, with how each amount was reckoned. */
export default function OwnSheetPage() {
  return (
    <RecordPage<DistrictSheetTypes>
      record={districtSheet}
      title={({ runName }) => `${runName} 结算单`}
      subtitle={({ sheetNo }) => sheetNo}
      help={[
        '展开生活补助明细，可以看到每个培训日的课时、出勤和适用标准。',
        '出勤达到规定比例（默认为当日课时一半）的计发当日生活补助；培训费不超过合同单价和标准上限。',
      ]}
      acts={sheetActs}
      about="结算单"
      facts={{
        applicationNo: ({ applicationId, applicationNo }) => (
          <Link to={`/subsidies/${applicationId}`}>{applicationNo}</Link>
        ),
        ledgerNo: ({ ledgerId, ledgerNo }) =>
          ledgerId ? <Link to={`/subsidy-ledgers/${ledgerId}`}>{ledgerNo}</Link> : '—',
      }}
      sections={(one) => (
        <>
          <PayoutSection sheetId={one.id} />
          <Lines key={one.version} id={one.id} />
          <PortalSection id="papers" title="系统生成的申请材料">
            <Space wrap>
              {one.completionId && (
                <DownloadButton label="结业名册" url={`/exports/run-completions/${one.completionId}/roster.pdf`} />
              )}
              <DownloadButton label="考勤表" url={`/exports/subsidy-sheets/${one.id}/attendance.pdf`} />
              <DownloadButton label="培训合同" url={`/exports/run-contracts/${one.contractId}/contract.pdf`} />
            </Space>
          </PortalSection>
        </>
      )}
    />
  );
}

function Lines({ id }: { id: string }) {
  const query = useQuery(OwnSheetMoneyDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryGate queries={[query]}>
      <PortalSection id="lines" title="结算明细">
        <AmountLines<Line>
          lines={query.data?.districtSheet.lines ?? []}
          gone={({ excluded }) => excluded}
          note={({ excluded, excludeReason }) => excluded && <div className="yjs-quiet">已剔除：{excludeReason}</div>}
        />
      </PortalSection>
    </QueryGate>
  );
}
