import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sql, toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { commonWords, exportDay, inWords, listRoute, maskedList } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { regionWords } from '../../people/index.ts';
import { roundPages } from './find-rounds.ts';
import { roundFlow } from './round.flow.ts';
import type { RoundType } from './round.type.ts';
import { type RoundFilterInput, roundSource, roundWhere } from './round-filter.ts';

const text = z.string().max(60).nullish();

/** The API's `EnrolmentRoundFilter`, field by field. */
const filterSchema: z.ZodType<RoundFilterInput> = z.strictObject({
  states: z.array(z.enum(Object.keys(roundFlow.states))).nullish(),
  projectId: z.string().max(36).nullish(),
  districtCode: text,
  search: text,
  startsFrom: exportDay,
  startsTo: exportDay,
});
const moment = (value: Date | string) => formatDateTime(toDate(value));

/** 报名批次导出 (SC13-6): the caller's scope under the list's filter; institutions take away their own. */
export const roundsExport = maskedList<RoundFilterInput, RoundType>({
  kind: 'enrolment-rounds',
  title: '报名批次',
  unit: '个',
  schema: filterSchema,
  permission: 'training.round:export',
  from: (ctx, filter) => sql`${roundSource} where ${roundWhere(ctx, filter)}`,
  columns: [
    { title: '批次编号', width: 22, value: (r) => r.roundNo },
    { title: '批次名称', width: 28, value: (r) => r.title },
    { title: '培训项目', width: 24, value: (r) => r.projectName },
    { title: '培训机构', width: 28, value: (r) => r.institutionName },
    { title: '区', value: (r) => r.districtName },
    { title: '报名开始', width: 18, value: (r) => moment(r.openFrom) },
    { title: '报名截止', width: 18, value: (r) => moment(r.openTo) },
    { title: '计划开班', width: 12, value: (r) => r.plannedStart },
    { title: '计划结束', width: 12, value: (r) => r.plannedEnd },
    { title: '计划人数', value: (r) => r.capacity },
    { title: '最少开班人数', width: 14, value: (r) => r.minTrainees },
    { title: '已报名', value: (r) => r.enrolled },
    { title: '候补', value: (r) => r.waiting },
    { title: '候补名额', value: (r) => r.waitlistCapacity },
    { title: '审核通过', value: (r) => r.approved },
    { title: '培训场地', width: 20, value: (r) => r.venueName ?? '' },
    { title: '培训地址', width: 32, value: (r) => r.address },
    { title: '状态', width: 14, value: (r) => r.stateTitle },
  ],
  pages: roundPages,
  words: (filter) => [
    inWords(filter.states, (state) => roundFlow.states[state]?.title),
    filter.projectId && '一个培训项目',
    regionWords(filter.districtCode),
    ...commonWords({ search: filter.search, from: filter.startsFrom, to: filter.startsTo }),
  ],
  audit: { event: 'training.round.export', objectType: 'enrolmentRound', detail: { kind: 'list' } },
});

/** `/exports/enrolment-rounds.xlsx` (training.round:export). */
export function roundExportRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: `/exports/${roundsExport.kind}.xlsx`,
    access: 'training.round:export',
    list: roundsExport,
  });
}
