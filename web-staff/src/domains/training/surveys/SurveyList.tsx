import { type DataColumn, formatDateTime, formatDeadline, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { NeedsSurveyRowFragment, NeedsSurveySortField } from '../../../generated/graphql.ts';
import { FlowList } from '../../../platform/lists/FlowList.tsx';
import { stateColumn } from '../../../platform/lists/state-column.tsx';
import { NeedsSurveysDocument } from './surveys.graphql.ts';
import { surveyActs, surveyTones, surveyWords } from './words.ts';

const columns: DataColumn<NeedsSurveyRowFragment, NeedsSurveySortField>[] = [
  {
    key: 'no',
    title: '调查',
    sortField: 'TITLE',
    fixed: true,
    render: ({ id, surveyNo, title }) => (
      <>
        <Link to={`/training/surveys/${id}`}>{title}</Link>
        <div className="yjs-quiet">{surveyNo}</div>
      </>
    ),
  },
  {
    key: 'window',
    title: '填写时间',
    sortField: 'OPEN_FROM',
    render: ({ openFrom, openTo }) => `${formatDateTime(openFrom)} 至 ${formatDeadline(openTo)}`,
  },
  { key: 'anonymous', title: '方式', render: ({ anonymous }) => (anonymous ? '匿名' : '实名') },
  { key: 'answers', title: '答卷', sortField: 'ANSWERS', align: 'right', render: ({ answerCount }) => answerCount },
  { key: 'content', title: '题目版本', align: 'right', render: ({ contentVersion }) => contentVersion },
  stateColumn(surveyTones),
];

const help = [
  '市局编制并发布调查；学员在培训门户填写感兴趣的培训类型和意见建议。',
  '区局查看本区学员的填写结果，结果不显示是谁填写的。',
];

/** 需求调查 (SC13-7). */
export default function SurveyList() {
  const mayManage = usePermission('training.survey:manage');
  return (
    <FlowList
      id="training.surveys"
      title="需求调查"
      help={help}
      actions={
        mayManage && (
          <Link to="/training/surveys/new">
            <Button type="primary">新建调查</Button>
          </Link>
        )
      }
      columns={columns}
      words={surveyWords}
      document={NeedsSurveysDocument}
      connection={(data) => data.needsSurveys}
      recordType="needsSurvey"
      acts={surveyActs}
      exportAs={{ permission: 'training.survey:view', url: '/exports/needs-surveys.xlsx' }}
      savedViews
      empty={{ title: '没有需求调查', hint: '市局发布的调查显示在这里。' }}
    />
  );
}
