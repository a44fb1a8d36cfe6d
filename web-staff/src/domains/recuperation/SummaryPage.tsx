import { DownloadButton } from '@yjs/web-kit';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { ListVersions } from '../../platform/versions/ListVersions.tsx';
import { recupSummary } from '../../records/recup-summary.ts';
import { summaryActs, summaryTones } from './recuperation-acts.ts';

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
      tones={summaryTones}
      acts={summaryActs}
      actions={({ id }) => (
        <DownloadButton label="导出区人员汇总表" url={`/exports/recuperation-summaries/${id}/people.xlsx`} />
      )}
      sections={({ id, listVersion }) => listVersion > 0 && <ListVersions recordType="recupSummary" recordId={id} />}
    />
  );
}
