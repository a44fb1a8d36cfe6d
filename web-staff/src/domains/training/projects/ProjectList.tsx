import { useQuery } from '@apollo/client/react';
import { useCodeList, usePermission, useSession } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { SearchList } from '../../../platform/lists/SearchList.tsx';
import { CODE_LISTS } from '../code-lists.ts';
import { TrainingDistrictsDocument } from '../institutions/training.graphql.ts';
import { LiftManyDialog } from '../marks/LiftManyDialog.tsx';
import { MarkDialog } from '../marks/MarkDialog.tsx';
import { LIFT, MARK, markActs } from '../marks/mark-acts.ts';
import { ImportProjects } from './ImportProjects.tsx';
import { listFields, listUrl, toFilter } from './list-state.ts';
import { projectColumns } from './project-columns.tsx';
import { ProjectsDocument } from './projects.graphql.ts';
import { projectActs } from './words.ts';

const help = [
  '评审通过并备案的培训项目在这里统一管理；有效期届满自动过期。',
  '“生成公示名单”按当前筛选列出可对外公开的在库项目（与项目目录一致），不含得分、标记和年检结果，用于对外公示。',
  '勾选多个项目可以一起标记、解除标记；暂停、恢复、剔除由市局逐个办理，剔除须填写原因并上传依据文件。',
  '区可以查看机构在本区的项目，以及有本区学员的外区项目（标“有本区学员”）；外区项目只能查看。',
];

/** 培训项目库. */
export default function ProjectList() {
  const cityWide = useSession().session?.user.org.level === 'CITY';
  const { data } = useQuery(TrainingDistrictsDocument, { skip: !cityWide });
  const mayMark = usePermission('training.mark:raise');
  const mayImport = usePermission('training.project:import');
  const categories = useCodeList(CODE_LISTS.category);
  const marks = useCodeList(CODE_LISTS.mark);
  const [importing, setImporting] = useState(false);
  const districts = (data?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));
  return (
    <>
      <SearchList
        id="training.projects"
        title="培训项目库"
        help={help}
        recordType="trainingProject"
        url={listUrl}
        fields={listFields({ districts, categories: categories.filter, marks: marks.filter })}
        filter={toFilter}
        exportAs={[
          { permission: 'training.project:export', url: '/exports/training-projects.xlsx' },
          { permission: 'training.project:export', url: '/exports/public-projects.xlsx', label: '生成公示名单' },
        ]}
        actions={mayImport && <Button onClick={() => setImporting(true)}>导入历史项目</Button>}
        savedViews
        document={ProjectsDocument}
        connection={(found) => found.trainingProjects}
        columns={projectColumns}
        empty={{ title: '项目库中没有符合条件的项目', hint: '评审通过的项目备案后自动入库。' }}
        route="/training/projects"
        beside={(row) => (mayMark && !row.elsewhere ? markActs(row.state, row.markRecords) : [])}
        dialog={(asked) => {
          if (asked.action.action === MARK.action) return <MarkDialog target="PROJECT" {...asked} />;
          if (asked.action.action === LIFT.action)
            return (
              <LiftManyDialog
                target="PROJECT"
                {...asked}
                rows={asked.rows.map(({ id, name, markRecords: held }) => ({ id, name, held }))}
              />
            );
          return <ActDialog acts={projectActs} {...asked} />;
        }}
      />
      {importing && <ImportProjects onClose={() => setImporting(false)} />}
    </>
  );
}
