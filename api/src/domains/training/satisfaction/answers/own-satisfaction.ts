import { type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { getOwnTrainee } from '../../enrolments/own-trainee.ts';
import { tokenHashOf } from '../tasks/token.ts';
import { type KeptTemplate, templateOf } from '../template/task-template.ts';
import type { SatisfactionQuestion } from '../template/template.ts';
import { checkAnswers } from './check-answers.ts';
import { keepAnswer } from './keep-answer.ts';

interface OwnTask extends KeptTemplate {
  id: string;
  runName: string;
  institutionName: string;
  openTo: SqlInstant;
  answered: boolean;
  open: boolean;
}

/** A run that the caller is asked to judge. */
export interface OwnSatisfaction extends Omit<OwnTask, keyof KeptTemplate> {
  intro: string;
  anonymous: boolean;
  questions: SatisfactionQuestion[];
}

async function ownTasks(ctx: Ctx, only?: string): Promise<OwnTask[]> {
  const { id } = await getOwnTrainee(ctx);
  const now = ctx.app.clock.now();
  return tables(ctx)
    .selectFrom('satisfaction_token as k')
    .innerJoin('satisfaction_task as t', 't.id', 'k.task_id')
    .select(['t.id', 't.run_name as runName', 't.institution_name as institutionName', 't.open_to as openTo'])
    .select(['k.answered', 't.template_id as templateId', 't.template_version as templateVersion'])
    .select(sql<boolean>`t.state = 'COLLECTING' and t.open_from <= ${now} and t.open_to > ${now}`.as('open'))
    .where('k.trainee_id', '=', id)
    .$if(only !== undefined, (query) => query.where('t.id', '=', only ?? ''))
    .orderBy('t.open_to', 'desc')
    .orderBy('t.id')
    .limit(100)
    .execute();
}

/** What the caller is asked now and what he has answered in tasks that still collect. @throws E-1301 */
export async function listOwnSatisfaction(ctx: Ctx): Promise<OwnSatisfaction[]> {
  const open = (await ownTasks(ctx)).filter((task) => task.open);
  return Promise.all(open.map((task) => withTemplate(ctx, task)));
}

/** One of them. @throws NOT_FOUND for what does not ask the caller (AC13-6: who has had no run has no token) */
export async function getOwnSatisfaction(ctx: Ctx, id: string): Promise<OwnSatisfaction> {
  return withTemplate(ctx, await getOwnTask(ctx, id));
}

async function getOwnTask(ctx: Ctx, id: string): Promise<OwnTask> {
  const [task] = isUuid(id) ? await ownTasks(ctx, id) : [];
  if (!task) throw refuse('NOT_FOUND');
  return task;
}

async function withTemplate(ctx: Ctx, { templateId, templateVersion, ...task }: OwnTask): Promise<OwnSatisfaction> {
  const { body } = await templateOf(ctx, { templateId, templateVersion });
  return { ...task, intro: body.intro, anonymous: body.anonymous, questions: body.questions };
}

/** 提交满意度评价 (T25-4): once. @throws NOT_FOUND, E-2503, E-2504, BAD_INPUT */
export async function answerSatisfaction(ctx: Ctx, id: string, given: unknown): Promise<void> {
  const { id: traineeId } = await getOwnTrainee(ctx);
  await transaction(ctx, async (tx) => {
    const task = await getOwnTask(tx, id);
    const { body } = await templateOf(tx, task);
    const answers = checkAnswers(body.questions, given, localDateOf(tx.app.clock.now()));
    await keepAnswer(tx, { taskId: task.id, tokenHash: tokenHashOf(tx, task.id, traineeId), answers });
  });
}
