import type { StateTone } from '@yjs/web-kit';
import type {
  AdvanceNeedsSurveysMutation,
  NeedsSurveyRowFragment,
  NeedsSurveyState,
  SurveyQuestionKind,
} from '../../../generated/graphql.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceNeedsSurveysDocument } from './surveys.graphql.ts';

export const surveyWords: Readonly<Record<NeedsSurveyState, string>> = {
  DRAFT: '草稿',
  PUBLISHED: '已发布待开始',
  OPEN: '调查中',
  CLOSED: '已结束',
};

export const surveyTones: Readonly<Record<NeedsSurveyState, StateTone>> = {
  DRAFT: 'waiting',
  PUBLISHED: 'waiting',
  OPEN: 'working',
  CLOSED: 'done',
};

export const kindWords: Readonly<Record<SurveyQuestionKind, string>> = {
  SINGLE: '单选',
  MULTI: '多选',
  SCALE: '打分（1至5分）',
  TEXT: '填空',
  SORT: '排序',
};

export const surveyActs: RecordActs<NeedsSurveyRowFragment, AdvanceNeedsSurveysMutation> = {
  document: AdvanceNeedsSurveysDocument,
  outcome: (data) => data.advanceNeedsSurveys,
  name: ({ surveyNo }) => surveyNo,
  about: ({ title }) => title,
  consequences: {
    publish: ['到开始时间，调查范围内的学员就能看到并填写。', '有人填写后，修改题目会生成新的题目版本。'],
    takeBack: ['回到草稿，到开始时间也不会开放。'],
    closeEarly: ['学员随即不能再填写和修改，已提交的答卷保留。'],
  },
};
