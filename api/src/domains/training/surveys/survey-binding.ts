import { rows, sql } from '../../../database/sql.ts';
import type { FlowRow, Guard, RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { SURVEY } from './record-type.ts';
import { surveyFlow } from './survey.flow.ts';

const notOver: Guard = ({ over }) => (over ? { code: 'E-1312', message: '调查结束时间已过，请修改后发布' } : true);

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]) {
  const found = await rows<{ id: string; over: boolean }>(
    ctx,
    sql`select id, open_to <= ${ctx.app.clock.now()} as over from needs_survey
         where id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  return new Map(found.map(({ id, over }) => [id, { over }]));
}

/** Needs surveys as records of the flow engine. */
export const surveyBinding: RecordBinding = {
  type: SURVEY,
  title: '需求调查',
  flow: surveyFlow.key,
  table: 'needs_survey',
  titleColumn: 'survey_no',
  subjectColumn: 'title',
  link: '/training/surveys/{id}',
  viewPermission: 'training.survey:view',
  guards: { notOver },
  loadFacts,
};
