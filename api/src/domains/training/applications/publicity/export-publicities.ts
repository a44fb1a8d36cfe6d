import { z } from 'zod';
import { commonWords, inWords, maskedList } from '../../../../platform/exports/index.ts';
import { publicityPages, publicityRows } from './find-publicities.ts';
import { PUBLICITY_STATES, type PublicityFilterInput, PublicityState, type PublicityType } from './publicity.type.ts';

/** The API's `ProjectPublicityFilter`, field by field. */
const filterSchema: z.ZodType<PublicityFilterInput> = z.strictObject({
  search: z.string().max(60).nullish(),
  states: z.array(z.enum(PublicityState)).nullish(),
  objected: z.boolean().nullish(),
});

const objectionsOf = ({ objections }: PublicityType): string =>
  objections
    .map(({ text, upheld, answer }) => {
      if (upheld == null) return `${text}（未答复）`;
      return `${text}（${upheld ? '成立，重评' : '不成立'}：${answer ?? ''}）`;
    })
    .join('；') || '无';

/** 公示名单 (02 §8.6 "公示名单", §2.9): the list under its filter, with objections and answers. */
export const publicitiesExport = maskedList<PublicityFilterInput, PublicityType>({
  kind: 'project-publicities',
  title: '培训项目公示名单',
  unit: '个项目',
  schema: filterSchema,
  permission: ['training.application:names', 'training.application:export'],
  from: publicityRows,
  columns: [
    { title: '申报编号', width: 22, value: (p) => p.applicationNo },
    { title: '项目', width: 28, value: (p) => p.projectName },
    { title: '申报机构', width: 28, value: (p) => p.institutionName },
    { title: '区', value: (p) => p.districtName },
    { title: '得分', value: (p) => p.score },
    { title: '公示开始', width: 12, value: (p) => p.publicFrom },
    { title: '公示结束', width: 12, value: (p) => p.publicTo },
    { title: '异议及答复', width: 44, value: objectionsOf },
    { title: '状态', width: 14, value: (p) => p.stateTitle },
  ],
  pages: publicityPages,
  words: (filter) => [
    inWords(filter.states, (state) => PUBLICITY_STATES[state]),
    filter.objected != null && (filter.objected ? '有未答复的异议' : '没有未答复的异议'),
    ...commonWords({ search: filter.search }),
  ],
  audit: { event: 'training.export-applications', objectType: 'projectApplication', detail: { kind: 'publicity' } },
});
