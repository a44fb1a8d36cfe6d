import { useQuery } from '@apollo/client/react';
import {
  DownloadButton,
  RecordList,
  useCodeList,
  usePermission,
  useQueriedList,
  useSession,
  useUrlState,
} from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CODE_LISTS } from '../code-lists.ts';
import { LiftManyDialog } from '../marks/LiftManyDialog.tsx';
import { MarkDialog } from '../marks/MarkDialog.tsx';
import { LIFT, MARK } from '../marks/mark-acts.ts';
import { institutionActs } from './institution-acts.ts';
import { institutionColumns } from './institution-columns.tsx';
import { listFilters, listUrl, toInstitutionFilter } from './list-state.ts';
import { REMIND, withOwnActs } from './own-acts.ts';
import { RemindInstitutions } from './RemindInstitutions.tsx';
import { InstitutionsDocument, TrainingDistrictsDocument } from './training.graphql.ts';

const help = [
  '机构在第一个培训项目备案后自动入库；已注册、正在首次申报的机构按状态“已注册”筛选后显示。',
  '系统每天1点检查资质有效期：到期前90天标记“资质临期”，到期次日标记“资质过期”，续期核验后自动解除。',
  '冒用名称或信用代码注册的，由所在区或市局在机构页注销。',
  '暂停、恢复、剔除由市局在机构页办理；标记可以对选中的多家机构一起办理。',
];

const empty = { title: '没有符合条件的机构', hint: '机构的第一个培训项目备案后，机构自动入库。' };

/** 培训机构库 (SC14-1). */
export default function InstitutionList() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const cityWide = useSession().session?.user.org.level === 'CITY';
  const { data: options } = useQuery(TrainingDistrictsDocument, { skip: !cityWide });
  const rights = {
    mark: usePermission('training.mark:raise'),
    remind: usePermission('training.institution:remind'),
  };
  const types = useCodeList(CODE_LISTS.institutionType);
  const marks = useCodeList(CODE_LISTS.mark);
  const mayExport = usePermission('training.institution:export');
  const filter = toInstitutionFilter(state);
  const list = useQueriedList({
    recordType: 'trainingInstitution',
    document: InstitutionsDocument,
    variables: { filter },
    columns: institutionColumns,
    connection: ({ trainingInstitutions: found }) => ({
      ...found,
      nodes: found.nodes.map((row) => withOwnActs(row, rights)),
    }),
  });
  const districts = (options?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));
  return (
    <RecordList
      id="training-institutions"
      title="培训机构库"
      help={<HelpLines lines={help} />}
      filters={{
        fields: listFilters({ districts, types: types.filter, marks: marks.filter }),
        values: { ...state },
        onChange: (patch) => setState(patch),
      }}
      exportAs={{ permission: 'training.institution:export', url: '/exports/training-institutions.xlsx', filter }}
      actions={
        mayExport && (
          <DownloadButton
            label="资质到期清单"
            url="/exports/training-qualifications.xlsx"
            fields={{ filter: JSON.stringify(filter) }}
          />
        )
      }
      savedViews
      list={list}
      columns={institutionColumns}
      empty={empty}
      acts={{
        at: 'selection',
        dialog: (asked) => {
          if (asked.action.action === MARK.action) return <MarkDialog target="INSTITUTION" {...asked} />;
          if (asked.action.action === LIFT.action)
            return (
              <LiftManyDialog
                target="INSTITUTION"
                {...asked}
                rows={asked.rows.map(({ id, name, marks: held }) => ({ id, name, held }))}
              />
            );
          if (asked.action.action === REMIND.action)
            return <RemindInstitutions {...asked} ids={asked.rows.map(({ id }) => id)} />;
          return <ActDialog acts={institutionActs} {...asked} />;
        },
      }}
      onOpen={(row) => void navigate(`/training/institutions/${row.id}`)}
    />
  );
}
