import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { commonWords, exportDay, inWords, listRoute, maskedList } from '../../../platform/exports/index.ts';
import { MONEY_FORMAT } from '../../../platform/files/index.ts';
import { type App, type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { regionWords } from '../../people/index.ts';
import { INSPECTION_RESULT, MARK_KIND, PROJECT_CATEGORY, SKILL_LEVEL, titleOfItem, titlesOfMarks } from '../codes.ts';
import { isPublic } from './directory/is-public.ts';
import { ownProjectsExport } from './export-own.ts';
import { projectPages } from './find-projects.ts';
import { projectFlow } from './project.flow.ts';
import type { ProjectType } from './project.type.ts';
import { type ProjectFilterInput, projectWhere } from './project-filter.ts';

const codes = z.array(z.string().max(8)).nullish();
const text = z.string().max(60).nullish();

/** The API's `TrainingProjectFilter`, field by field. */
const projectFilterSchema: z.ZodType<ProjectFilterInput> = z.strictObject({
  search: text,
  districtCode: text,
  states: z.array(z.enum(Object.keys(projectFlow.states))).nullish(),
  categories: codes,
  skillLevels: codes,
  marks: codes,
  minScore: z.coerce.number().nullish(),
  maxScore: z.coerce.number().nullish(),
  inspectionResults: codes,
  expiresFrom: exportDay,
  expiresUntil: exportDay,
});

const source = sql`training_project p join training_institution i on i.id = p.institution_id`;

/** The filter in words, part by part. */
const projectWords = (filter: ProjectFilterInput) => [
  inWords(filter.states, (state) => projectFlow.states[state]?.title),
  inWords(filter.categories, (code) => titleOfItem(PROJECT_CATEGORY, code)),
  regionWords(filter.districtCode),
  inWords(filter.skillLevels, (code) => titleOfItem(SKILL_LEVEL, code)),
  inWords(filter.marks, (code) => titleOfItem(MARK_KIND, code)),
  inWords(filter.inspectionResults, (code) => titleOfItem(INSPECTION_RESULT, code)),
  filter.minScore != null && `${filter.minScore}分及以上`,
  filter.maxScore != null && `${filter.maxScore}分及以下`,
  ...commonWords({ search: filter.search, from: filter.expiresFrom, to: filter.expiresUntil }),
];

/** 项目库导出 (02 §7.6): the caller's scope under the list's filter. */
export const projectsExport = maskedList<ProjectFilterInput, ProjectType>({
  kind: 'training-projects',
  title: '培训项目库',
  unit: '个',
  schema: projectFilterSchema,
  permission: 'training.project:export',
  from: (ctx, filter) => sql`${source} where ${projectWhere(ctx, filter)}`,
  columns: [
    { title: '项目编号', width: 22, value: (p) => p.projectNo },
    { title: '项目名称', width: 28, value: (p) => p.name },
    { title: '培训机构', width: 28, value: (p) => p.institutionName },
    { title: '区', value: (p) => p.districtName },
    { title: '项目类别', width: 20, value: (p) => p.categoryTitle },
    { title: '职业（工种）', width: 20, value: (p) => p.occupationName },
    { title: '技能等级', width: 18, value: (p) => p.skillLevelTitle },
    { title: '理论课时', value: (p) => p.hoursTheory },
    { title: '实操课时', value: (p) => p.hoursPractice },
    { title: '总课时', value: (p) => p.hoursTotal },
    { title: '人均收费（元）', format: MONEY_FORMAT, value: (p) => Number(p.feePerPerson) },
    { title: '评审得分', format: '0.00', value: (p) => p.score },
    { title: '备案号', width: 20, value: (p) => p.filingNo },
    { title: '有效期起', value: (p) => p.validFrom },
    { title: '有效期止', value: (p) => p.validTo },
    { title: '内容版本', value: (p) => p.contentVersion },
    {
      title: '最近年检',
      width: 20,
      value: ({ lastInspectionResult: result, lastInspectionOn }) =>
        result ? `${titleOfItem(INSPECTION_RESULT, result)} ${lastInspectionOn ?? ''}` : null,
    },
    { title: '有效标记', value: (p) => titlesOfMarks(p.marks) },
    { title: '状态', value: (p) => p.stateTitle },
  ],
  pages: (tx, filter) => projectPages(tx, projectWhere(tx, filter)),
  words: projectWords,
  audit: { event: 'training.project.export', objectType: 'trainingProject', detail: { kind: 'list' } },
});

/** What of the list's filter may stand on a public paper: neither scores nor marks nor results. */
const publicWords = ({
  categories,
  districtCode,
  skillLevels,
  search,
  expiresFrom,
  expiresUntil,
}: ProjectFilterInput) => projectWords({ categories, districtCode, skillLevels, search, expiresFrom, expiresUntil });

/**
 * What anybody may read of, whatever states the page shows beside it, in the caller's own scope: not the projects elsewhere in which trainees of
 * his are, which he reads but does not publish.
 */
const publicWhere = (ctx: Ctx, filter: ProjectFilterInput) =>
  sql`${isPublic} and ${scopeWhere(scopeOf(ctx.actor), 'p')} and ${projectWhere(ctx, { ...filter, states: null })}`;

/** 生成公示名单 (02 §7.6): projects of the public directory under the list's filter, without scores, marks and results. */
export const publicProjectsExport = maskedList<ProjectFilterInput, ProjectType>({
  kind: 'public-projects',
  title: '职业技能培训项目公示名单',
  unit: '个',
  schema: projectFilterSchema,
  permission: 'training.project:export',
  from: (ctx, filter) => sql`${source} where ${publicWhere(ctx, filter)}`,
  columns: [
    { title: '项目名称', width: 28, value: (p) => p.name },
    { title: '培训机构', width: 30, value: (p) => p.institutionName },
    { title: '区', value: (p) => p.districtName },
    { title: '项目类别', width: 20, value: (p) => p.categoryTitle },
    { title: '职业（工种）', width: 20, value: (p) => p.occupationName },
    { title: '技能等级', width: 18, value: (p) => p.skillLevelTitle },
    { title: '总课时', value: (p) => p.hoursTotal },
    { title: '人均收费（元）', format: MONEY_FORMAT, value: (p) => Number(p.feePerPerson) },
    { title: '备案号', width: 20, value: (p) => p.filingNo },
    { title: '有效期止', value: (p) => p.validTo },
  ],
  pages: (tx, filter) => projectPages(tx, publicWhere(tx, filter)),
  words: publicWords,
  audit: { event: 'training.project.export', objectType: 'trainingProject', detail: { kind: 'public' } },
});

/** Both files of the library, by the list's filter (training.project:export), and an institution's own projects. */
export function projectExportRoutes(server: FastifyInstance, app: App): void {
  for (const list of [projectsExport, publicProjectsExport])
    listRoute(server, app, { url: `/exports/${list.kind}.xlsx`, access: 'training.project:export', list });
  listRoute(server, app, {
    url: `/exports/${ownProjectsExport.kind}.xlsx`,
    access: 'training.change:request',
    list: ownProjectsExport,
  });
}
