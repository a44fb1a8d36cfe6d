import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader, StateTag } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { HelpLines } from '../HelpLines.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateVersions } from './TemplateVersions.tsx';
import { NoticeTemplateDocument } from './templates.graphql.ts';

const help = [
  '点变量名插入到正文；带“必填”的变量必须出现，否则不能提交。',
  '给窗口的预警要写明事项名称、预警类型、当前办理进度和措施；给技术人员的要写明故障描述、影响范围和解决建议，不得含个人信息。',
  '短信70字以内计一条，超过的每67字计一条。',
];

/** One template: its next version with a live preview, and the versions before it. */
export default function TemplatePage() {
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery(NoticeTemplateDocument, {
    variables: { code },
    fetchPolicy: 'cache-and-network',
  });
  const template = data?.noticeTemplate;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!template) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { current, draft, points } = template;
  return (
    <>
      <PageHeader
        title={`通知模板 · ${current.code} ${current.name}`}
        actions={<Link to="/notice-templates">全部模板</Link>}
        help={<HelpLines lines={help} />}
      />
      <p className="yjs-quiet">
        发给{current.audienceTitle}，现行第{current.version}版{current.shipped ? '（出厂文字）' : ''}
        {points.length > 0 && `；须写明：${points.join('、')}`}
        {draft && (
          <>
            {' '}
            <StateTag title={`${draft.draftNo} ${draft.flow.stateTitle}`} />
          </>
        )}
      </p>
      <TemplateEditor
        // Not by version: what a refused submission said stays to be read beside the wording.
        key={`${draft?.id ?? 'none'}-${current.version}`}
        template={template}
        onChanged={() => void refetch()}
      />
      <TemplateVersions template={template} />
    </>
  );
}
