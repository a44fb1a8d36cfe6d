import { type StateTone, trainingRules } from '@yjs/web-kit';
import type {
  AdvanceTrainingProjectsMutation,
  ProjectRowFragment,
  TrainingProjectState,
} from '../../../generated/graphql.ts';
import { trainingProjectStateTitles } from '../../../generated/titles/training-project-state.ts';
import { trainingProjectStateTones } from '../../../generated/tones/training-project-state.ts';
import type { ActRow, RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceProjectsDocument } from './projects.graphql.ts';

export const stateWords: Record<TrainingProjectState, string> = trainingProjectStateTitles;

/** CL-SKILL-LEVEL. */
export const skillLevelWords: Readonly<Record<string, string>> = {
  '0': '学徒工',
  '5': '五级/初级工',
  '4': '四级/中级工',
  '3': '三级/高级工',
  '2': '二级/技师',
  '1': '一级/高级技师',
  T: '特级技师',
  C: '首席技师',
  N: '专项能力/不分级',
};

export const stateTones: Readonly<Record<TrainingProjectState, StateTone>> = trainingProjectStateTones;

/** Acts of the city on projects. */
export const projectActs: RecordActs<
  ActRow & Pick<ProjectRowFragment, 'name' | 'institutionName'>,
  AdvanceTrainingProjectsMutation
> = {
  document: AdvanceProjectsDocument,
  outcome: (data) => data.advanceTrainingProjects,
  name: (one) => one.name,
  about: (one) => one.institutionName,
  consequences: {
    suspend: ['暂停期间不能发布新的报名；机构收到消息。'],
    restore: ['恢复为在库；机构收到消息。'],
    remove: ['项目退出项目库，不能恢复；须作为新项目重新申报。', '机构收到消息，原因对机构可见。'],
  },
  fileRules: trainingRules,
  filesLabel: (action) => (action === 'remove' ? '剔除依据文件' : undefined),
  filesNeeded: ['remove'],
};
