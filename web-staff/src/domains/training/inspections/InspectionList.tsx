import { useQuery } from '@apollo/client/react';
import { RecordList, usePermission, useQueriedList, useSession, useUrlState } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { TrainingDistrictsDocument } from '../applications/applications.graphql.ts';
import { InspectionCyclesDocument } from './cycles.graphql.ts';
import { inspectionColumns } from './inspection-columns.tsx';
import { InspectionsDocument } from './inspections.graphql.ts';
import { listFilters, listUrl, toFilter } from './list-state.ts';
import { RemindInspections } from './RemindInspections.tsx';
import { REMIND, withRemind } from './remind-act.ts';
import { inspectionActs } from './words.ts';

const help = [
  '每年由市局启动年检批次；机构上报后由所在区审核，市服务中心复核。',
  '需改进的退回机构整改，整改后由区重审；合格、不合格提交复核。',
  '批量判定合格只适用于统计无异议、已上传年检报告、指标全部填写且没有一票否决项的项目。',
];
const empty = { title: '没有符合条件的年检', hint: '市局启动年检批次后，范围内的项目出现在这里。' };

/** 项目年检 of the reader's scope (02 §11.6). */
export default function InspectionList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const level = useSession().session?.user.org.level;
  const reviews = usePermission('training.inspection:review');
  const manages = usePermission('training.inspection:manage');
  const { data: options } = useQuery(TrainingDistrictsDocument, { skip: level === 'DISTRICT' });
  const { data: cycles } = useQuery(InspectionCyclesDocument);
  const filter = toFilter(state);
  const list = useQueriedList({
    recordType: 'projectInspection',
    document: InspectionsDocument,
    variables: { filter },
    columns: inspectionColumns,
    connection: ({ projectInspections: found }) => ({
      ...found,
      nodes: found.nodes.map((row) => withRemind(row, reviews || manages)),
    }),
  });
  const districts = (options?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));
  const choices = (cycles?.inspectionCycles ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const file = (label: string, kind: string) => ({
    label,
    permission: 'training.inspection:export',
    url: `/exports/${kind}.xlsx`,
    filter,
  });
  return (
    <RecordList
      id="training.inspections"
      title="项目年检"
      help={<HelpLines lines={help} />}
      filters={{ fields: listFilters(choices, districts), values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={[file('导出汇总表', 'project-inspections'), file('导出不合格名单', 'failed-inspections')]}
      savedViews
      list={list}
      columns={inspectionColumns}
      empty={empty}
      acts={{
        at: 'selection',
        dialog: (asked) =>
          asked.action.action === REMIND.action ? (
            <RemindInspections {...asked} ids={asked.rows.map(({ id }) => id)} />
          ) : (
            <ActDialog acts={inspectionActs} {...asked} />
          ),
      }}
      onOpen={(row) => void navigate(`/training/inspections/${row.id}`)}
    />
  );
}
