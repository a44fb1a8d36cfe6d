import { fieldCatalogue } from '../../../../platform/rules/index.ts';
import { dictionary } from '../../../people/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { FEEDBACK_DEPARTMENTS, FEEDBACK_TYPES } from '../../feedback/words.ts';
import { knownMatters } from '../../matters/index.ts';
import { EVIDENCE } from './evidence.ts';

const itemsOf = (field: string) => dictionary.get(field)?.items ?? [];

/** `ZZ:DONE` 组织部反馈已办结. */
export const feedbackFact = (department: string, type: string): string => `${department}:${type}`;

/** What the condition of an auto-finish rule may look at (01 §5.5). Facts with several values hold if one of them fits. */
export const autoFinishFields = fieldCatalogue([
  { field: 'elapsedWorkdays', title: '接件后经过时间', type: 'number', unit: '个工作日' },
  {
    field: 'feedback',
    title: '部门反馈',
    type: 'code',
    options: Object.entries(FEEDBACK_DEPARTMENTS).flatMap(([department, name]) =>
      Object.entries(FEEDBACK_TYPES).map(([type, title]) => ({
        code: feedbackFact(department, type),
        title: `${name}${title}`,
      })),
    ),
  },
  {
    field: 'siblingDone',
    title: '同一件事中已正常办结的事项',
    type: 'code',
    options: knownMatters,
  },
  {
    field: 'evidenceUploaded',
    title: '已上传的办理凭证',
    type: 'code',
    options: EVIDENCE.map(({ code, name }) => ({ code, title: name })),
  },
  {
    field: 'personFlag',
    title: '人员标识',
    type: 'code',
    options: [...itemsOf('personCategory'), ...itemsOf('placementType')].map(({ code, title }) => ({ code, title })),
  },
  {
    field: 'parentStatus',
    title: '主办件状态',
    type: 'code',
    options: Object.entries(caseFlow.states).map(([code, { title }]) => ({ code, title })),
  },
]);
