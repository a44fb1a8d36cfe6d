import { z } from 'zod';
import { isUuid } from '../../../../database/uuid.ts';
import { maskedList } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import { shownAnswers } from './disclosure.ts';
import { type AnswerLine, answerPages, type CommonField, wordsOf } from './read-results.ts';

export interface AnswersRequest {
  surveyId: string;
}
const answersRequestSchema: z.ZodType<AnswersRequest> = z.strictObject({
  surveyId: z.string().refine(isUuid, '请选择调查'),
});

const column = (title: string, field: CommonField, width = 18): ExportColumn<AnswerLine> => ({
  title,
  width,
  value: ({ answer }) => wordsOf(field, answer[field]) || null,
});
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

/** One cell for the survey's own questions: they differ from survey to survey and from version to version. */
const ownAnswers = ({ answer }: AnswerLine): string | null =>
  Object.entries((answer.questions ?? {}) as Record<string, unknown>)
    .map(([key, value]) => `${key.replace('q', '第')}题：${Array.isArray(value) ? value.join('、') : String(value)}`)
    .join('；') || null;

const columns: readonly ExportColumn<AnswerLine>[] = [
  { title: '安置区', value: (line) => line.districtName },
  { title: '提交日期', value: (line) => line.submittedOn },
  { title: '题目版本', value: (line) => line.contentVersion },
  column('感兴趣的培训类型', 'interestedCategories', 36),
  column('希望的技能等级', 'interestedLevel'),
  column('希望培训的区', 'preferredDistricts', 24),
  column('希望培训的时间', 'preferredTime'),
  column('希望培训的时长', 'preferredDuration'),
  column('希望的培训方式', 'preferredMode'),
  { title: '就业意向', width: 30, value: ({ answer }) => text(answer.employmentGoal) },
  { title: '意见建议', width: 50, value: ({ answer }) => text(answer.suggestions) },
  { title: '其他问题', width: 50, value: ownAnswers },
];

/** 需求调查答卷 of the caller's scope, never with whose they are (SC13-7). */
export const answersExport = maskedList<AnswersRequest, AnswerLine>({
  kind: 'needs-survey-answers',
  title: '需求调查答卷',
  unit: '份',
  schema: answersRequestSchema,
  permission: 'training.survey:view',
  from: (ctx, { surveyId }) => shownAnswers(ctx, surveyId),
  columns,
  pages: (ctx, { surveyId }) => answerPages(ctx, surveyId),
  words: () => [],
  audit: { event: 'training.export-survey', objectType: 'needsSurvey', detail: { kind: 'answers' } },
});
