import { z } from 'zod';
import { toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { commonWords, inWords, maskedList } from '../../../platform/exports/index.ts';
import { regionWords } from '../../people/index.ts';
import { LibraryTarget } from '../marks/mark.type.ts';
import { changeFlow } from './change.flow.ts';
import type { ChangeFilterInput, ChangeType } from './change.type.ts';
import { changePages, changeRows } from './find-changes.ts';

const TARGET_WORDS: Readonly<Record<string, string>> = { INSTITUTION: '机构信息', PROJECT: '培训项目' };

/** The API's `TrainingChangeFilter`, field by field. */
const filterSchema: z.ZodType<ChangeFilterInput> = z.strictObject({
  search: z.string().max(60).nullish(),
  states: z.array(z.enum(Object.keys(changeFlow.states))).nullish(),
  targetType: z.enum(LibraryTarget).nullish(),
  targetId: z.string().max(36).nullish(),
  districtCode: z.string().max(6).nullish(),
});

/** 变更申请导出 (02 §2.9): the list under its filter; what is changed by its name, values never. */
export const changesExport = maskedList<ChangeFilterInput, ChangeType>({
  kind: 'training-changes',
  title: '培训变更申请',
  unit: '件',
  schema: filterSchema,
  permission: 'training.change:view',
  from: changeRows,
  columns: [
    { title: '申请编号', width: 22, value: (c) => c.changeNo },
    { title: '变更对象', width: 28, value: (c) => c.targetName },
    { title: '类别', value: (c) => TARGET_WORDS[c.targetType] },
    { title: '培训机构', width: 28, value: (c) => c.institutionName },
    { title: '区', value: (c) => c.districtName },
    { title: '变更内容', width: 36, value: (c) => c.summary },
    { title: '变更原因', width: 36, value: (c) => c.reason },
    { title: '提交次数', value: (c) => c.contentVersion },
    { title: '提交时间', width: 18, value: (c) => (c.submittedAt ? formatDateTime(toDate(c.submittedAt)) : null) },
    { title: '状态', width: 14, value: (c) => c.stateTitle },
  ],
  pages: changePages,
  words: (filter) => [
    inWords(filter.states, (state) => changeFlow.states[state]?.title),
    filter.targetType && TARGET_WORDS[filter.targetType],
    regionWords(filter.districtCode),
    ...commonWords({ search: filter.search }),
  ],
  audit: { event: 'training.change.export', objectType: 'trainingChange', detail: { kind: 'list' } },
});
