import { DownloadButton, usePermission } from '@yjs/web-kit';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type SatisfactionReportTypes, satisfactionReport } from '../../../records/satisfaction-report.ts';
import { reportActs } from './acts.tsx';
import { RedactionSection } from './RedactionSection.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { percent } from './words.ts';

const acts = reportActs('row');

/** One 满意度统计表: headline, dimensions, distribution, districts, trend, comments, answer of the institution. */
export default function ReportPage() {
  const mayComment = usePermission('training.satisfaction:comments');
  return (
    <RecordPage<SatisfactionReportTypes>
      record={satisfactionReport}
      title={({ runName }) => runName}
      subtitle={({ reportNo, institutionName, rate }) => `${reportNo} · ${institutionName} · 满意率 ${percent(rate)}`}
      help={['各项数据只反映整个班次；看不到是谁评价的。', '“意见核对”只列出本区学员的意见，核对后由机构所在区复送。']}
      acts={acts}
      facts={{ responseRate: ({ responseRate }) => `${responseRate}%` }}
      actions={({ id, reportNo }) => (
        <>
          <DownloadButton label="统计表PDF" url={`/exports/satisfaction-reports/${id}/statistics.pdf`} />
          <DownloadButton
            label={`统计表Excel`}
            url="/exports/satisfaction-figures.xlsx"
            fields={{ filter: JSON.stringify({ reportId: id }) }}
            key={reportNo}
          />
        </>
      )}
      sections={(report) => (
        <>
          <ReportFigures report={report} />
          {mayComment && report.state === 'COUNTED' && report.answered >= report.minGroup && (
            <RedactionSection reportId={report.id} />
          )}
          {report.comments.length > 0 && (
            <PageSection id="comments" title="意见建议" note="已脱敏，随机排列">
              <ol>
                {Object.entries(report.comments).map(([place, comment]) => (
                  <li key={place}>{comment}</li>
                ))}
              </ol>
            </PageSection>
          )}
        </>
      )}
    />
  );
}
