import { type FieldCatalogue, fieldCatalogue } from '../../../platform/rules/index.ts';
import { knownMatters } from '../matters/known-matters.ts';
import { subCaseFlow } from '../sub-case.flow.ts';

/** What a rule may look at of an open matter. */
export const forcedFields: FieldCatalogue = fieldCatalogue([
  {
    field: 'matter',
    title: '事项',
    type: 'code',
    options: knownMatters,
  },
  {
    field: 'state',
    title: '办理状态',
    type: 'code',
    options: Object.entries(subCaseFlow.states)
      .filter(([, { final }]) => !final)
      .map(([code, { title }]) => ({ code, title })),
  },
  { field: 'overdueWorkdays', title: '超过全程时限', type: 'number', unit: '个工作日' },
  { field: 'supplementPeriods', title: '期满未回应的补正通知', type: 'number', unit: '次' },
  {
    field: 'applicantStatus',
    title: '部门反馈的申请人情况',
    type: 'code',
    options: [
      { code: 'DECEASED', title: '死亡' },
      { code: 'MOVED_OUT', title: '迁往外省市' },
    ],
  },
  { field: 'departmentRejected', title: '部门反馈不予办理', type: 'boolean' },
]);
