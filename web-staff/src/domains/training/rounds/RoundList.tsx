import { useQuery } from '@apollo/client/react';
import { type FilterField, type FilterOption, type UrlValues, urlDay, urlText, useSession } from '@yjs/web-kit';
import { SearchList, searched, searchFields, searchUrl } from '../../../platform/lists/SearchList.tsx';
import { TrainingDistrictsDocument } from '../applications/applications.graphql.ts';
import { roundColumns } from './round-columns.tsx';
import { RoundProjectsDocument, RoundsDocument } from './rounds.graphql.ts';
import { roundActs, stateWords } from './words.ts';

const help = [
  '培训机构提交的报名批次由所在区发布；到报名开始时间自动开放，到截止时间自动关闭。',
  '勾选多行可以批量发布、暂停或撤回；办理前会说明后果。',
  '撤回批次会取消批次内全部报名并通知学员，请谨慎操作。',
];

const listUrl = {
  ...searchUrl(stateWords),
  project: urlText(),
  district: urlText(),
  startsFrom: urlDay(),
  startsTo: urlDay(),
};

const toFilter = ({ project, district, startsFrom, startsTo, ...values }: UrlValues<typeof listUrl>) => ({
  ...searched(values),
  projectId: project || undefined,
  districtCode: district || undefined,
  startsFrom: startsFrom || undefined,
  startsTo: startsTo || undefined,
});

const fieldsFor = (projects: readonly FilterOption[], districts: readonly FilterOption[]): FilterField[] => [
  ...searchFields(stateWords, { placeholder: '编号、批次、项目或机构名称' }),
  { key: 'project', kind: 'select', label: '项目', options: projects, width: 200 },
  ...(districts.length > 1
    ? [{ key: 'district', kind: 'select' as const, label: '区', options: districts, width: 140 }]
    : []),
  { key: 'starts', kind: 'days', label: '计划开班', from: 'startsFrom', to: 'startsTo', more: true },
];

/** 报名批次: the console of districts and the city (SC13-6). */
export default function RoundList() {
  const level = useSession().session?.user.org.level;
  const { data: options } = useQuery(TrainingDistrictsDocument, { skip: level === 'DISTRICT' });
  const { data: called } = useQuery(RoundProjectsDocument, { fetchPolicy: 'cache-and-network' });
  const districts = (options?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));
  const projects = (called?.roundProjects ?? []).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <SearchList
      id="training.rounds"
      title="报名批次"
      help={help}
      recordType="enrolmentRound"
      url={listUrl}
      fields={fieldsFor(projects, districts)}
      filter={toFilter}
      exportAs={{ permission: 'training.round:export', url: '/exports/enrolment-rounds.xlsx' }}
      savedViews
      document={RoundsDocument}
      connection={(data) => data.enrolmentRounds}
      columns={roundColumns}
      empty={{ title: '没有符合条件的报名批次', hint: '培训机构提交批次后出现在这里，并向您发送待办。' }}
      acts={roundActs}
      route="/training/rounds"
    />
  );
}
