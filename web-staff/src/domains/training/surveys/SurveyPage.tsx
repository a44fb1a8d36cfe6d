import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  formatDeadline,
  HistoryList,
  PageHeader,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Button, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { SurveyContent } from './SurveyContent.tsx';
import { SurveyResults } from './SurveyResults.tsx';
import { NeedsSurveyDocument } from './surveys.graphql.ts';
import { surveyActs, surveyTones } from './words.ts';

const help = [
  '“结果”按安置区、培训类型和时间等统计答卷，并列出意见建议；区局看到的是本区学员的答卷。',
  '导出的答卷不含学员身份。',
];

/** One needs survey: what it asks and what was answered (SC13-7). */
export default function SurveyPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(NeedsSurveyDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const mayManage = usePermission('training.survey:manage');
  const [asked, setAsked] = useState<FlowActionData>();
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['needsSurvey'], ids: [id], onChange: reload });
  const survey = data?.needsSurvey;
  if (!survey) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return (
    <div className="staff-stack">
      <PageHeader
        title={survey.title}
        tags={<StateTag title={survey.stateTitle} tone={surveyTones[survey.state]} />}
        subtitle={`${survey.surveyNo} · ${formatDateTime(survey.openFrom)} 至 ${formatDeadline(survey.openTo)} · ${survey.anonymous ? '匿名' : '实名'} · 答卷 ${survey.answerCount} 份`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            {mayManage && survey.state !== 'CLOSED' && (
              <Link to={`/training/surveys/${id}/edit`}>
                <Button>修改</Button>
              </Link>
            )}
            <ActButtons actions={survey.flow.availableActions} waiting={survey.flow.waitingActions} onAct={setAsked} />
          </Space>
        }
      />
      <Tabs
        defaultActiveKey={survey.state === 'DRAFT' ? 'content' : 'results'}
        items={[
          { key: 'results', label: '结果', children: <SurveyResults surveyId={id} /> },
          { key: 'content', label: '调查内容', children: <SurveyContent survey={survey} /> },
          { key: 'history', label: '办理过程', children: <HistoryList events={survey.flow.history} /> },
        ]}
      />
      {asked && (
        <ActDialog
          acts={surveyActs}
          action={asked}
          rows={[survey]}
          onClose={() => setAsked(undefined)}
          onDone={reload}
        />
      )}
    </div>
  );
}
