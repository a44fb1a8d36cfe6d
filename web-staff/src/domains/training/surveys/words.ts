import type { StateTone } from '@yjs/web-kit';
import type {
  AdvanceNeedsSurveysMutation,
  NeedsSurveyRowFragment,
  NeedsSurveyState,
  SurveyQuestionKind,
} from '../../../generated/graphql.ts';
import { needsSurveyStateTitles } from '../../../generated/titles/needs-survey-state.ts';
import { surveyQuestionKindTitles } from '../../../generated/titles/survey-question-kind.ts';
import { needsSurveyStateTones } from '../../../generated/tones/needs-survey-state.ts';
import type { RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceNeedsSurveysDocument } from './surveys.graphql.ts';

export const surveyWords: Readonly<Record<NeedsSurveyState, string>> = needsSurveyStateTitles;

export const surveyTones: Readonly<Record<NeedsSurveyState, StateTone>> = needsSurveyStateTones;

export const kindWords: Readonly<Record<SurveyQuestionKind, string>> = surveyQuestionKindTitles;

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
