import { useMutation, useQuery } from '@apollo/client/react';
import { AttachmentLink, ErrorNotice, PageHeader, RevealDialog, usePermission, useRecordChanges } from '@yjs/web-kit';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { FeedbackPageQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { FeedbackActs } from './FeedbackActs.tsx';
import { FeedbackEnvelope } from './FeedbackEnvelope.tsx';
import { FeedbackTimeline } from './FeedbackTimeline.tsx';
import { FeedbackWords } from './FeedbackWords.tsx';
import { FeedbackPageDocument, RevealFeedbackDocument } from './feedback.graphql.ts';
import { FeedbackStateCell } from './feedback-columns.tsx';
import { feedbackRecordType } from './feedback-state.ts';
import { ResultTable } from './ResultTable.tsx';

const help = [
  '部门的原话、办理结果和附件都在这里，没有填写的项目显示“—”。',
  '右侧是这个子办件的全部经过，包括以前的每一条反馈，按平台收到的先后排列。',
];

type Page = FeedbackPageQuery['feedbackMessage'];

/** 反馈详情 (3.6): everything a department said in one message, and what can be done with it. */
export default function FeedbackPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(FeedbackPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  useRecordChanges({ recordTypes: [feedbackRecordType], ids: [id], onChange: () => void refetch() });
  if (data) return <Content key={id} page={data.feedbackMessage} refresh={() => void refetch()} />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <Skeleton active paragraph={{ rows: 12 }} />;
}

function Content({ page, refresh }: { page: Page; refresh(): void }) {
  const one = page.message;
  const seesEnvelope = usePermission('feedback:envelope');
  const [clear, setClear] = useState<{ personIdNo: string | null; results: Map<string, string | null> }>();
  return (
    <article className="staff-record">
      <PageHeader
        title={`${one.departmentTitle}反馈 · ${one.typeTitle ?? one.stateTitle}`}
        tags={<FeedbackStateCell row={one} />}
        subtitle={<CaseLine page={page} />}
        actions={<FeedbackActs feedback={one} onDone={refresh} />}
        help={<HelpLines lines={help} />}
      />
      <div className="staff-record-columns">
        <div className="staff-record-main">
          <FeedbackWords page={page} personIdNo={clear?.personIdNo ?? page.personIdNo} />
          <PageSection
            id="results"
            title="办理结果"
            note="按接口约定的全部字段"
            extra={<Reveal page={page} shown={clear !== undefined} onShow={setClear} />}
          >
            <ResultTable results={page.results} clear={clear?.results} />
          </PageSection>
          <PageSection id="files" title="附件">
            {page.attachments.length === 0 && <p className="yjs-quiet">—</p>}
            <ul className="staff-files">
              {page.attachments.map((file) => (
                <li key={file.id}>
                  {file.materialName} <AttachmentLink file={file} />
                </li>
              ))}
            </ul>
          </PageSection>
          {seesEnvelope && <FeedbackEnvelope id={one.id} />}
        </div>
        <aside className="staff-record-side" aria-label="子办件经过">
          <PageSection id="timeline" title="子办件经过">
            <FeedbackTimeline entries={page.timeline} currentId={one.id} />
          </PageSection>
        </aside>
      </div>
    </article>
  );
}

/** (a) case and person in one line. */
function CaseLine({ page }: { page: Page }) {
  const { caseId, caseNo, bjNo, matterName, personName } = page.message;
  return (
    <>
      {personName ?? '—'} · {matterName ?? '—'} · 办件编号 {bjNo ?? '—'}（{page.subCaseStatusTitle ?? '未匹配'}）·
      一件事编号 {caseId ? <Link to={`/cases/${caseId}`}>{caseNo}</Link> : (caseNo ?? '—')}
    </>
  );
}

interface RevealProps {
  page: Page;
  shown: boolean;
  onShow(value: { personIdNo: string | null; results: Map<string, string | null> }): void;
}

/** 查看完整信息 with a reason; only where something is masked and the person may. */
function Reveal({ page, shown, onShow }: RevealProps) {
  const may = usePermission('feedback:reveal');
  const [asking, setAsking] = useState(false);
  const [reveal] = useMutation(RevealFeedbackDocument, { fetchPolicy: 'no-cache' });
  const hidden = page.personIdNo !== null || page.results.some((result) => result.masked && result.value !== null);
  if (!may || !hidden || shown) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        查看完整信息
      </Button>
      <RevealDialog
        open={asking}
        label="反馈中的完整信息"
        onClose={() => setAsking(false)}
        onConfirm={async (reason) => {
          const { data } = await reveal({ variables: { id: page.message.id, reason } });
          if (data) {
            const { personIdNo, results } = data.revealFeedback;
            onShow({ personIdNo, results: new Map(results.map((one) => [one.name, one.value])) });
          }
          setAsking(false);
        }}
      />
    </>
  );
}
