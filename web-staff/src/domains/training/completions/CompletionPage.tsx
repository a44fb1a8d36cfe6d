import { useMutation, useQuery } from '@apollo/client/react';
import { ConditionList, DownloadButton, QueryGate, useRequestId, useSession } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../../platform/PageSection.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type RunCompletionTypes, runCompletion } from '../../../records/run-completion.ts';
import { CorrectResult } from './CorrectResult.tsx';
import { completionActs } from './completion-acts.ts';
import {
  CompletionSheetDocument,
  JustifyCompletionDocument,
  ObjectToCompletionDocument,
} from './completions.graphql.ts';
import { Objections } from './Objections.tsx';
import { SheetTable } from './SheetTable.tsx';

type Completion = RunCompletionTypes['One'];

/** The reader's district is the one that judges it. */
const judges = ({ flow }: Completion) => flow.availableActions.some(({ action }) => action === 'districtPass');

/** One 结课申请: what has to hold, what became of each trainee, what districts have against it. */
export default function CompletionPage() {
  return (
    <RecordPage<RunCompletionTypes>
      record={runCompletion}
      title={({ runName }) => `${runName} 结课申请`}
      subtitle={({ completionNo, institutionName }) => `${completionNo} · ${institutionName}`}
      help={[
        '先看结课条件：课程、考勤、考试须由机构完成；抽查次数不足的，登记说明（不少于10个字）后可以通过。',
        '结业明细按提交时的出勤率和考试结果计算，退回后机构修改的内容重新计算。',
        '其他区只看到本区学员，可在异议截止日前提出异议；有未答复的异议时不能通过。',
      ]}
      acts={completionActs}
      about="结课申请"
      files="考核材料"
      actions={(one, reload) => (
        <>
          <DownloadButton label="结课申请表" url={`/exports/run-completions/${one.id}/application.pdf`} />
          <DownloadButton label="结业名册" url={`/exports/run-completions/${one.id}/roster.pdf`} />
          <DownloadButton label="考核成绩表" url={`/exports/run-completions/${one.id}/scores.pdf`} />
          {one.state === 'PASSED' && (
            <DownloadButton label="培训合格证书" url={`/exports/run-completions/${one.id}/certificates.pdf`} />
          )}
          <Further one={one} reload={reload} />
        </>
      )}
      sections={(one) => <Sheet key={one.version} one={one} />}
    />
  );
}

/** 登记说明 of the district that judges, 提出异议 of the others. */
function Further({ one, reload }: { one: Completion; reload(): void }) {
  const { session } = useSession();
  const [asked, setAsked] = useState<'justify' | 'object'>();
  const [justify] = useMutation(JustifyCompletionDocument, { refetchQueries: [CompletionSheetDocument] });
  const [object] = useMutation(ObjectToCompletionDocument, { refetchQueries: [CompletionSheetDocument] });
  const requestId = useRequestId();
  if (one.state !== 'DIST_REVIEW' || !session) return null;
  const mayObject = session.permissions.includes('training.completion:object');
  return (
    <>
      {judges(one) && <Button onClick={() => setAsked('justify')}>抽查说明</Button>}
      {!judges(one) && mayObject && <Button onClick={() => setAsked('object')}>提出异议</Button>}
      {asked === 'justify' && (
        <ReasonDialog
          title="抽查未完成的说明"
          okText="保存"
          label="说明"
          lines={['抽查次数不足而通过结课时，须写明原因（不少于10个字），说明留存在结课申请中。']}
          onConfirm={async (text) => {
            await justify({ variables: { id: one.id, version: one.version, text } });
            setAsked(undefined);
            reload();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'object' && (
        <ReasonDialog
          title="对本区学员的结课结果提出异议"
          okText="提出异议"
          label="异议内容"
          lines={['异议提交后通知审核的区；答复前结课申请不能通过。']}
          onConfirm={async (text) => {
            await object({ variables: { id: one.id, text, requestId: requestId(text) } });
            setAsked(undefined);
            reload();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function Sheet({ one }: { one: Completion }) {
  const query = useQuery(CompletionSheetDocument, { variables: { id: one.id }, fetchPolicy: 'cache-and-network' });
  const sheet = query.data?.runCompletion;
  return (
    <QueryGate queries={[query]}>
      {sheet && (
        <>
          <PageSection id="conditions" title="结课条件">
            <ConditionList label="结课条件" conditions={sheet.lights} />
          </PageSection>
          <PageSection id="rows" title="结业明细" note={`${sheet.rows.length}人`}>
            {one.state === 'PASSED' && <CorrectResult id={one.id} rows={sheet.rows} />}
            <SheetTable rows={sheet.rows} />
          </PageSection>
          <PageSection id="objections" title="区异议">
            <Objections
              completionId={one.id}
              objections={sheet.objections}
              answers={judges(one)}
              onDone={() => void query.refetch()}
            />
          </PageSection>
        </>
      )}
    </QueryGate>
  );
}
