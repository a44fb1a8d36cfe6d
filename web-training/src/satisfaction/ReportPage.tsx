import { useMutation, useQuery } from '@apollo/client/react';
import { DownloadButton, newRequestId, QueryGate } from '@yjs/web-kit';
import { Alert, Table } from 'antd';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { PortalSection } from '../app/records/PortalSection.tsx';
import { RecordPage } from '../app/records/RecordPage.tsx';
import type { OwnReportFiguresQuery, SatisfactionReportQuery } from '../generated/graphql.ts';
import { AdvanceSatisfactionReportsDocument } from '../records/satisfaction-report.graphql.ts';
import { type SatisfactionReportTypes, satisfactionReport } from '../records/satisfaction-report.ts';
import { replyActs } from './acts.tsx';
import { OwnReportFiguresDocument } from './satisfaction.graphql.ts';
import { percent, reportTones } from './words.ts';

type Report = SatisfactionReportQuery['satisfactionReport'];
type Question = OwnReportFiguresQuery['satisfactionReport']['figures']['questions'][number];

/** One 满意度统计表 for its institution: figures and comments without a trainee; opening it is 已阅. */
export default function ReportPage() {
  return (
    <RecordPage<SatisfactionReportTypes>
      record={satisfactionReport}
      title={({ runName }) => runName}
      subtitle={({ reportNo, rate }) => `${reportNo} · 满意率 ${percent(rate)}`}
      help={['统计和意见不含学员信息；点“答复”填写改进措施。']}
      tones={reportTones}
      acts={replyActs}
      facts={{ responseRate: ({ responseRate }) => `${responseRate}%` }}
      actions={(report, reload) => (
        <>
          <MarkRead report={report} onDone={reload} />
          <DownloadButton label="统计表PDF" url={`/exports/satisfaction-reports/${report.id}/statistics.pdf`} />
          <DownloadButton
            label="统计表Excel"
            url="/exports/satisfaction-figures.xlsx"
            fields={{ filter: JSON.stringify({ reportId: report.id }) }}
          />
        </>
      )}
      sections={(report) => <Figures report={report} />}
    />
  );
}

/** Whoever opens what was delivered has read it (T25-9). */
function MarkRead({ report, onDone }: { report: Report; onDone(): void }) {
  const [advance] = useMutation(AdvanceSatisfactionReportsDocument);
  const { id, version } = report;
  const unread = report.flow.availableActions.some(({ action }) => action === 'read');
  const done = useRef(onDone);
  done.current = onDone;
  // Once for what is shown: the version changes with it.
  useEffect(() => {
    if (!unread) return;
    const input = { action: 'read', requestId: newRequestId(), rows: [{ id, version }] };
    void advance({ variables: { input } }).then(
      () => done.current(),
      () => undefined,
    );
  }, [unread, id, version, advance]);
  return null;
}

function Figures({ report }: { report: Report }) {
  const { id = '' } = useParams();
  const figures = useQuery(OwnReportFiguresDocument, { variables: { id } });
  const found = figures.data;
  return (
    <QueryGate queries={[figures]}>
      {report.suppressed.map((line) => (
        <Alert key={line} type="info" showIcon title={line} />
      ))}
      {found && <Tables found={found} />}
      {report.comments.length > 0 && (
        <PortalSection id="comments" title="意见建议">
          <ol>
            {Object.entries(report.comments).map(([place, comment]) => (
              <li key={place}>{comment}</li>
            ))}
          </ol>
        </PortalSection>
      )}
    </QueryGate>
  );
}

const questionColumns = [
  { title: '题目', dataIndex: 'title' },
  { title: '有效评价', render: (_: unknown, { score }: Question) => score?.rated ?? '—' },
  { title: '满意率', render: (_: unknown, { score }: Question) => (score ? percent(score.rate) : '—') },
  { title: '均分', render: (_: unknown, { score }: Question) => score?.mean ?? '—' },
  {
    title: '分布',
    render: (_: unknown, { counts }: Question) =>
      counts.map(({ title, count }) => `${title} ${count}`).join('，') || '样本不足，不显示',
  },
];
const rateColumns = [
  { title: '满意率', dataIndex: 'rate', render: percent },
  { title: '均分', dataIndex: 'mean' },
];

function Tables({ found }: { found: OwnReportFiguresQuery }) {
  const { questions, dimensions, districts } = found.satisfactionReport.figures;
  const plain = { size: 'small', pagination: false } as const;
  return (
    <>
      {dimensions.length > 0 && (
        <PortalSection id="dimensions" title="各维度">
          <Table
            {...plain}
            rowKey="dimension"
            dataSource={[...dimensions]}
            columns={[{ title: '维度', dataIndex: 'title' }, ...rateColumns]}
          />
        </PortalSection>
      )}
      {questions.length > 0 && (
        <PortalSection id="questions" title="各题分布">
          <Table
            {...plain}
            rowKey="key"
            dataSource={questions.filter(({ kind }) => kind !== 'TEXT')}
            columns={questionColumns}
          />
        </PortalSection>
      )}
      {districts.length > 0 && (
        <PortalSection id="districts" title="分区统计">
          <Table
            {...plain}
            rowKey="districtCode"
            dataSource={[...districts]}
            columns={[
              { title: '区', dataIndex: 'districtName' },
              { title: '已评', dataIndex: 'answered' },
              ...rateColumns,
            ]}
          />
        </PortalSection>
      )}
      {found.satisfactionTrend.length > 1 && (
        <PortalSection id="trend" title="本机构最近5个班次">
          <Table
            {...plain}
            rowKey={({ runName, runEndedOn }) => `${runEndedOn}${runName}`}
            dataSource={[...found.satisfactionTrend]}
            columns={[
              { title: '班次', dataIndex: 'runName' },
              { title: '结束日期', dataIndex: 'runEndedOn' },
              ...rateColumns,
            ]}
          />
        </PortalSection>
      )}
    </>
  );
}
