import { useQuery } from '@apollo/client/react';
import { DownloadButton } from '@yjs/web-kit';
import { Link } from 'react-router';
import { PageSection } from '../../platform/PageSection.tsx';
import { PlainTable } from '../../platform/PlainTable.tsx';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { ListVersions } from '../../platform/versions/ListVersions.tsx';
import { type RecupSummaryTypes, recupSummary } from '../../records/recup-summary.ts';
import { SummaryInstitutionsDocument } from './recuperation.graphql.ts';
import { summaryActs } from './recuperation-acts.ts';

/** One 区汇总: its sheet, and what each version changed of the one before. */
export default function SummaryPage() {
  return (
    <RecordPage
      record={recupSummary}
      title={({ planNo, districtTitle }) => `${planNo} ${districtTitle}汇总`}
      subtitle={({ planTitle, passed, quota }) => `${planTitle} · 区通过 ${passed}/${quota}`}
      help={[
        '本区机构均通过审核后，由区业务科长汇总提交市局；推荐截止后，未提交的机构不再等待。',
        '汇总表不含病史、用药等诊断内容。',
      ]}
      acts={summaryActs}
      actions={({ id }) => (
        <DownloadButton label="导出区人员汇总表" url={`/exports/recuperation-summaries/${id}/people.xlsx`} />
      )}
      sections={(one) => (
        <>
          <Institutions key={one.version} one={one} />
          {one.listVersion > 0 && <ListVersions recordType="recupSummary" recordId={one.id} />}
        </>
      )}
    />
  );
}

/** The institutions of the district, and how far each is. */
function Institutions({ one: { planId, region: districtCode } }: { one: RecupSummaryTypes['One'] }) {
  const { data, error, refetch } = useQuery(SummaryInstitutionsDocument, {
    variables: { planId, districtCode },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <PageSection id="institutions" title="本区机构">
      <PlainTable
        label="本区机构"
        rows={data?.recupSubmissions.nodes}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有机构', hint: '本区没有下达名额的机构。' }}
        columns={[
          {
            key: 'org',
            title: '军休机构',
            render: ({ id, orgName }) => <Link to={`/recuperation/submissions/${id}`}>{orgName}</Link>,
          },
          { key: 'used', title: '已用/名额', align: 'right', render: ({ used, quota }) => `${used}/${quota}` },
          { key: 'submitted', title: '提交人数', align: 'right', render: ({ submittedCount }) => submittedCount },
          { key: 'version', title: '版本', render: ({ listVersion }) => (listVersion ? `第 ${listVersion} 版` : '—') },
          { key: 'state', title: '状态', render: ({ stateTitle }) => stateTitle },
        ]}
      />
    </PageSection>
  );
}
