import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { exportSort, maskedList } from '../../../platform/exports/index.ts';
import { MONEY_FORMAT } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { titlesOfMarks } from '../codes.ts';
import { ownOrg } from '../own-org.ts';
import { projectPages } from './find-projects.ts';
import type { ProjectType } from './project.type.ts';
import { projectWhere } from './project-filter.ts';
import { projectSort } from './project-sort.ts';

/** 在库项目 has no filter; the file is in the order of the page. */
interface OwnProjects {
  sort?: SortOf<typeof projectSort>;
}

const where = (ctx: Ctx) => sql`${projectWhere(ctx, {})} and p.org_id = ${ownOrg(ctx)}::uuid`;

/** 在库项目 as a file: the projects of the caller's own institution (02 §1.4, §2.9, §7.6 "Portal"). */
export const ownProjectsExport = maskedList<OwnProjects, ProjectType>({
  kind: 'own-projects',
  title: '在库项目',
  unit: '个',
  schema: z.strictObject({ sort: exportSort(projectSort) }),
  permission: ['training.change:request', 'training.project:view'],
  from: (ctx) => sql`training_project p join training_institution i on i.id = p.institution_id where ${where(ctx)}`,
  columns: [
    { title: '项目编号', width: 22, value: (p) => p.projectNo },
    { title: '项目名称', width: 28, value: (p) => p.name },
    { title: '状态', width: 12, value: (p) => p.stateTitle },
    {
      title: '标记',
      width: 20,
      value: (p) => titlesOfMarks(p.marks),
    },
    { title: '项目类别', width: 20, value: (p) => p.categoryTitle },
    { title: '职业（工种）', width: 20, value: (p) => p.occupationName },
    { title: '技能等级', width: 18, value: (p) => p.skillLevelTitle },
    { title: '理论课时', value: (p) => p.hoursTheory },
    { title: '实操课时', value: (p) => p.hoursPractice },
    { title: '总课时', value: (p) => p.hoursTotal },
    { title: '人均收费（元）', width: 16, format: MONEY_FORMAT, value: (p) => Number(p.feePerPerson) },
    { title: '备案号', width: 20, value: (p) => p.filingNo },
    { title: '版本', value: (p) => p.contentVersion },
    { title: '有效期至', width: 12, value: (p) => p.validTo },
  ],
  pages: (tx, { sort }) => projectPages(tx, where(tx), sort),
  words: () => [],
  audit: { event: 'training.project.export', objectType: 'trainingProject', detail: { kind: 'own' } },
});
