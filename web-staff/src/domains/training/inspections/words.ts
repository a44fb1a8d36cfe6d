import { type StateTone, trainingRules } from '@yjs/web-kit';
import type {
  AdvanceInspectionCyclesMutation,
  AdvanceProjectInspectionsMutation,
  InspectionAnswer,
  InspectionCycleRowFragment,
  InspectionCycleState,
  InspectionEffect,
  InspectionRowFragment,
  InspectionSeverity,
  ProjectInspectionState,
} from '../../../generated/graphql.ts';
import { inspectionAnswerTitles } from '../../../generated/titles/inspection-answer.ts';
import { inspectionSeverityTitles } from '../../../generated/titles/inspection-severity.ts';
import { projectInspectionStateTitles } from '../../../generated/titles/project-inspection-state.ts';
import { inspectionCycleStateTones } from '../../../generated/tones/inspection-cycle-state.ts';
import { projectInspectionStateTones } from '../../../generated/tones/project-inspection-state.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceInspectionCyclesDocument } from './cycles.graphql.ts';
import { AdvanceInspectionsDocument } from './inspections.graphql.ts';

export const stateWords: Readonly<Record<ProjectInspectionState, string>> = projectInspectionStateTitles;

export const stateTones: Readonly<Record<ProjectInspectionState, StateTone>> = projectInspectionStateTones;

export const cycleTones: Readonly<Record<InspectionCycleState, StateTone>> = inspectionCycleStateTones;

export const answerWords: Readonly<Record<InspectionAnswer, string>> = inspectionAnswerTitles;
export const severityWords: Readonly<Record<InspectionSeverity, string>> = inspectionSeverityTitles;
export const effectWords: Readonly<Record<InspectionEffect, string>> = {
  MARK: '已标记',
  REMOVE: '已剔除',
  LIFT: '已解除标记',
};
export const resultWords = { '1': '合格', '2': '不合格', '3': '需改进' } as const;

/** A percentage as it is shown; a dash where there is nothing to divide by. */
export const percentText = (rate: string | null | undefined): string => (rate == null ? '—' : `${rate}%`);

/** A figure, or why there is none (S19.1): nothing is shown that nobody has counted. */
export const figureOrReason = (rate: string | null | undefined, reason: string): string =>
  rate == null ? `—（${reason}）` : `${rate}%`;

/** Every step of inspections, for one or a selection. */
export const inspectionActs: RecordActs<InspectionRowFragment, AdvanceProjectInspectionsMutation> = {
  document: AdvanceInspectionsDocument,
  outcome: (data) => data.advanceProjectInspections,
  name: ({ projectName }) => projectName,
  about: ({ institutionName }) => institutionName,
  consequences: {
    pass: ['转市服务中心复核，复核人员收到待办和消息。', '机构只看到“待复核”，结果在复核同意后公布。'],
    fail: ['转市服务中心复核，复核人员收到待办和消息。', '机构只看到“待复核”，结果在复核同意后公布。'],
    improve: ['机构收到整改通知和待办，须逐项填写整改说明并上传材料。', '整改期间项目带“年检需改进”标记，不影响报名。'],
    proposeImprovement: [
      '转市服务中心复核，复核人员收到待办和消息；复核同意后机构收到整改通知。',
      '机构只看到“待复核”。',
    ],
    agreeImprovement: [
      '机构收到整改通知和待办，须逐项填写整改说明并上传材料。',
      '整改期间项目带“年检需改进”标记，不影响报名。',
    ],
    agree: ['年检完成，结果对机构、区和市局公布。', '不合格的，由市局决定标记或剔除。'],
    giveBack: ['退回区重新审核；复核不直接改变结果。'],
    mark: ['项目标记“年检不合格”，不能发布新的报名批次；已开办的班次不受影响。', '机构和区收到通知。'],
    remove: ['项目移出培训项目库，不可恢复，须重新申报方可入库。', '机构和区收到通知。'],
    lift: ['解除该项目的“年检不合格”“年检需改进”“逾期未年检”标记。', '机构和区收到通知。'],
  },
  fileRules: trainingRules,
  filesLabel: (action) => (action === 'remove' ? '剔除依据文件' : undefined),
  filesNeeded: ['remove'],
};

export const cycleActs: RecordActs<InspectionCycleRowFragment, AdvanceInspectionCyclesMutation> = {
  document: AdvanceInspectionCyclesDocument,
  outcome: (data) => data.advanceInspectionCycles,
  name: ({ title }) => title,
  consequences: {
    open: [
      '为范围内每个在库项目建立年检，统计开班情况，按比例随机提出实地检查名单。',
      '机构收到上报通知和待办，各区收到本区项目数。',
      '启动后批次的时间、指标和范围不能再修改。',
    ],
    close: [
      '未完成的项目标记“逾期未年检”，不能发布新的报名批次。',
      '未上报的年检终止；审核、整改、复核中的可以继续办完。',
    ],
  },
};
