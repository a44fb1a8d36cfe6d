import { toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { byStates, maskedList, type StateFilter } from '../../../platform/exports/index.ts';
import { surveyPages, surveyRows } from './find-surveys.ts';
import { surveyFlow } from './survey.flow.ts';
import type { SurveyType } from './survey.type.ts';

const moment = (value: string | Date) => formatDateTime(toDate(value));

/** 需求调查清单 (02 §2.9): the list under its filter; answers have a file of their own. */
export const surveysExport = maskedList<StateFilter, SurveyType>({
  kind: 'needs-surveys',
  title: '需求调查清单',
  unit: '个',
  ...byStates(surveyFlow),
  permission: 'training.survey:view',
  from: (ctx, { states }) => surveyRows(ctx, states),
  columns: [
    { title: '调查编号', width: 22, value: (s) => s.surveyNo },
    { title: '调查名称', width: 36, value: (s) => s.title },
    { title: '填写开始', width: 18, value: (s) => moment(s.openFrom) },
    { title: '填写截止', width: 18, value: (s) => moment(s.openTo) },
    { title: '方式', value: (s) => (s.anonymous ? '匿名' : '实名') },
    { title: '答卷', value: (s) => s.answerCount },
    { title: '题目版本', value: (s) => s.contentVersion },
    { title: '状态', width: 14, value: (s) => s.stateTitle },
  ],
  pages: (tx, { states }) => surveyPages(tx, states),
  audit: { event: 'training.survey.export', objectType: 'needsSurvey', detail: { kind: 'list' } },
});
