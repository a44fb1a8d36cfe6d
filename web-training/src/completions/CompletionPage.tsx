import { useApolloClient, useQuery } from '@apollo/client/react';
import { ConditionList, DownloadButton, QueryGate, SheetImportButton } from '@yjs/web-kit';
import { PortalSection } from '../app/records/PortalSection.tsx';
import { RecordPage } from '../app/records/RecordPage.tsx';
import { type RunCompletionTypes, runCompletion } from '../records/run-completion.ts';
import { ContentForm } from './ContentForm.tsx';
import { completionActs } from './completion-acts.ts';
import { OwnCompletionSheetDocument } from './completions.graphql.ts';
import { SheetForm } from './SheetForm.tsx';
import { SupplyCertificates } from './SupplyCertificates.tsx';

type Completion = RunCompletionTypes['One'];

/** One 结课申请 of the institution: content, exam results and certificates while it is written, what holds and what does not. */
export default function CompletionPage() {
  return (
    <RecordPage<RunCompletionTypes>
      record={runCompletion}
      title={({ runName }) => `${runName} 结课申请`}
      subtitle={({ completionNo, projectName }) => `${completionNo} · ${projectName}`}
      help={[
        '先登记考试结果：自行考核的填理论、实操成绩，系统按合格分数判断；外部考试按考核机构的结果选择。',
        '出勤率达到要求且考试合格的学员结业，其他为未结业并写明原因；已退训的学员不用填写。',
        '结课条件全部满足后提交；没有证书编号的可以先提交，结课后再补登证书。',
      ]}
      acts={completionActs}
      about="班次"
      files="考核材料"
      actions={({ id, state }) => (
        <>
          <DownloadButton label="结课申请表" url={`/exports/run-completions/${id}/application.pdf`} />
          <DownloadButton label="结业名册" url={`/exports/run-completions/${id}/roster.pdf`} />
          <DownloadButton label="考核成绩表" url={`/exports/run-completions/${id}/scores.pdf`} />
          {state === 'PASSED' && (
            <DownloadButton label="培训合格证书" url={`/exports/run-completions/${id}/certificates.pdf`} />
          )}
        </>
      )}
      sections={(one) => <Sheet key={one.version} one={one} />}
    />
  );
}

function Sheet({ one }: { one: Completion }) {
  const client = useApolloClient();
  const query = useQuery(OwnCompletionSheetDocument, { variables: { id: one.id }, fetchPolicy: 'cache-and-network' });
  const sheet = query.data?.runCompletion;
  const open = one.state === 'DRAFT' || one.state === 'RETURNED';
  return (
    <QueryGate queries={[query]}>
      {sheet && (
        <>
          <PortalSection id="conditions" title="结课条件">
            <ConditionList label="结课条件" conditions={sheet.lights} />
          </PortalSection>
          <PortalSection id="content" title="培训总结和考核">
            <ContentForm one={one} open={open} />
          </PortalSection>
          <PortalSection id="rows" title="学员考试结果和证书">
            {open && (
              <div style={{ marginBottom: 12 }}>
                <SheetImportButton
                  label="导入考试结果"
                  base="/imports/run-completion-rows"
                  of={one.id}
                  unit="名学员"
                  hint="按序号对应学员；空着的格子保持已登记的内容，考试结果和证书编号可以分两次导入。"
                  onDone={() => void client.refetchQueries({ include: 'active' })}
                />
              </div>
            )}
            {one.state === 'PASSED' && <SupplyCertificates id={one.id} rows={sheet.rows} />}
            <SheetForm one={one} examKind={one.examKind ?? 'FINAL'} rows={sheet.rows} open={open} />
          </PortalSection>
          {sheet.objections.length > 0 && (
            <PortalSection id="objections" title="区异议">
              <ul>
                {sheet.objections.map(({ id, byOrg, text, answer }) => (
                  <li key={id}>
                    {byOrg}：{text}
                    {answer && <div className="yjs-quiet">答复：{answer}</div>}
                  </li>
                ))}
              </ul>
            </PortalSection>
          )}
        </>
      )}
    </QueryGate>
  );
}
