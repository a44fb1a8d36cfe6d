import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { commonWords, exportDay, inWords, maskedList } from '../../../platform/exports/index.ts';
import { regionWords } from '../../people/index.ts';
import { INSTITUTION_TYPE, MARK_KIND, titleOfItem } from '../codes.ts';
import { institutionPages } from './find-institutions.ts';
import { institutionFlow } from './institution.flow.ts';
import type { InstitutionType } from './institution.type.ts';
import { type InstitutionFilterInput, institutionWhere } from './institution-filter.ts';

const text = z.string().max(60).nullish();
const codes = z.array(z.string().max(8)).nullish();

/** The API's `TrainingInstitutionFilter`, field by field. */
export const institutionFilterSchema: z.ZodType<InstitutionFilterInput> = z.strictObject({
  search: text,
  districtCode: text,
  institutionTypes: codes,
  states: z.array(z.enum(Object.keys(institutionFlow.states))).nullish(),
  marks: codes,
  expiryFrom: exportDay,
  expiryTo: exportDay,
  inspectionResults: codes,
});

/** 培训机构名录 (02 §6.6): the caller's scope under the list's filter, without anything personal. */
export const institutionsExport = maskedList<InstitutionFilterInput, InstitutionType>({
  kind: 'training-institutions',
  title: '培训机构名录',
  unit: '家',
  schema: institutionFilterSchema,
  permission: 'training.institution:export',
  from: (ctx, filter) => sql`training_institution i where ${institutionWhere(ctx, filter)}`,
  columns: [
    { title: '机构编号', width: 22, value: (i) => i.institutionNo },
    { title: '机构名称', width: 32, value: (i) => i.name },
    { title: '统一社会信用代码', width: 24, value: (i) => i.uscc },
    { title: '机构类型', width: 28, value: (i) => i.institutionTypeTitle },
    { title: '办学性质', value: (i) => i.natureTitle },
    { title: '所在区', value: (i) => i.districtName },
    { title: '培训地址', width: 36, value: (i) => i.trainAddress },
    { title: '在库项目数', value: (i) => i.projectsInLibrary },
    { title: '最近到期资质', value: (i) => i.nearestExpiry },
    { title: '最近年检结果', value: (i) => i.lastInspectionTitle },
    { title: '入库日期', value: (i) => i.enteredOn },
    { title: '状态', value: (i) => i.stateTitle },
  ],
  pages: institutionPages,
  words: (filter) => [
    inWords(filter.states, (state) => institutionFlow.states[state]?.title),
    inWords(filter.institutionTypes, (code) => titleOfItem(INSTITUTION_TYPE, code)),
    inWords(filter.marks, (code) => titleOfItem(MARK_KIND, code)),
    regionWords(filter.districtCode),
    ...commonWords({ search: filter.search, from: filter.expiryFrom, to: filter.expiryTo }),
  ],
  audit: { event: 'training.institution.export', objectType: 'trainingInstitution', detail: { kind: 'list' } },
});
