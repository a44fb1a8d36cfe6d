import { z } from 'zod';
import { toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { commonWords, inWords, maskedList } from '../../../../platform/exports/index.ts';
import { exitFlow } from './exit.flow.ts';
import type { ExitFilterInput, ExitType } from './exit.type.ts';
import { exitPages, exitRows } from './find-exits.ts';

/** The API's `TrainingExitFilter`, field by field. */
const filterSchema: z.ZodType<ExitFilterInput> = z.strictObject({
  states: z.array(z.enum(Object.keys(exitFlow.states))).nullish(),
  search: z.string().max(60).nullish(),
});

/** 退训申请导出 (02 §2.9): the list under its filter, names masked; for who reads the list and may take enrolments away. */
export const exitsExport = maskedList<ExitFilterInput, ExitType>({
  kind: 'training-exits',
  title: '退训申请',
  unit: '件',
  schema: filterSchema,
  permission: ['training.exit:view', 'training.enrolment:export'],
  from: exitRows,
  columns: [
    { title: '申请编号', width: 22, value: (x) => x.exitNo },
    { title: '姓名', value: (x) => x.name },
    { title: '报名编号', width: 22, value: (x) => x.enrolNo },
    { title: '报名状态', width: 14, value: (x) => x.enrolmentStateTitle },
    { title: '批次', width: 28, value: (x) => x.roundTitle },
    { title: '培训项目', width: 24, value: (x) => x.projectName },
    { title: '培训机构', width: 28, value: (x) => x.institutionName },
    { title: '退训日期', width: 12, value: (x) => x.exitDate },
    { title: '原因', width: 36, value: (x) => x.reason },
    { title: '申请时间', width: 18, value: (x) => formatDateTime(toDate(x.askedAt)) },
    { title: '状态', width: 14, value: (x) => x.stateTitle },
  ],
  pages: exitPages,
  words: (filter) => [
    inWords(filter.states, (state) => exitFlow.states[state]?.title),
    ...commonWords({ search: filter.search }),
  ],
  audit: { event: 'training.exit.export', objectType: 'trainingExit', detail: { kind: 'list' } },
});
