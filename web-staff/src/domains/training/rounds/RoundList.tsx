import { useQuery } from '@apollo/client/react';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { enrolmentRound } from '../../../records/enrolment-round.ts';
import { roundActs } from './round-acts.ts';
import { roundCells } from './round-cells.ts';
import { RoundProjectsDocument } from './rounds.graphql.ts';

const help = [
  '培训机构提交的报名批次由所在区发布；到报名开始时间自动开放，到截止时间自动关闭。',
  '勾选多行可以批量发布、暂停或撤回；办理前会说明后果。',
  '撤回批次会取消批次内全部报名并通知学员，请谨慎操作。',
];

/** 报名批次: the console of districts and the city (SC13-6). */
export default function RoundList() {
  const { data } = useQuery(RoundProjectsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <RecordListPage
      record={enrolmentRound}
      help={help}
      cells={roundCells}
      choices={{ project: (data?.roundProjects ?? []).map(({ id, title }) => ({ value: id, label: title })) }}
      acts={roundActs}
      empty={{ title: '没有符合条件的报名批次', hint: '培训机构提交批次后出现在这里，并向您发送待办。' }}
    />
  );
}
