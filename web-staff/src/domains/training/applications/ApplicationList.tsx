import { useQuery } from '@apollo/client/react';
import { RecordList, useQueriedList, useSession, useUrlState } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { applicationActs } from './application-acts.ts';
import { applicationColumns } from './application-columns.tsx';
import { ApplicationsDocument, TrainingDistrictsDocument } from './applications.graphql.ts';
import { listFilters, listUrl, toFilter } from './list-state.ts';

const help = [
  '培训机构提交的项目申报依次由所在区审核、市服务中心复核，通过后由市局组织专家评审、公示和备案。',
  '勾选多行可以批量通过或退回；新进机构须先完成资质审核表，只能逐件通过。',
  '同一人不得对同一申报既作审核又作复核。',
];

/** 项目申报审核: the applications of the reader's scope. */
export default function ApplicationList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const level = useSession().session?.user.org.level;
  const { data: options } = useQuery(TrainingDistrictsDocument, { skip: level === 'DISTRICT' });
  const filter = toFilter(state);
  const list = useQueriedList({
    recordType: 'projectApplication',
    document: ApplicationsDocument,
    variables: { filter },
    columns: applicationColumns,
    connection: (data) => data.projectApplications,
  });
  const districts = (options?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));
  return (
    <RecordList
      id="training.applications"
      title="项目申报审核"
      help={<HelpLines lines={help} />}
      filters={{ fields: listFilters(districts), values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{
        permission: 'training.application:export',
        url: '/exports/project-applications.xlsx',
        filter,
      }}
      savedViews
      list={list}
      columns={applicationColumns}
      empty={{ title: '没有符合条件的申报', hint: '培训机构提交申报后出现在这里，并向您发送待办。' }}
      acts={{ at: 'selection', dialog: (asked) => <ActDialog acts={applicationActs} {...asked} /> }}
      onOpen={(row) => void navigate(`/training/applications/${row.id}`)}
    />
  );
}
