import type { NotNull } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { addDays, formatDateTime, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import { takeBusinessNos } from '../../business-no.ts';
import { bureausOf } from '../../district-office.ts';
import { lessonsEnded, onRunsMoved } from '../../runs/points.ts';
import { satisfactionDefaults } from '../parameters.ts';
import { SATISFACTION_TASK } from '../record-types.ts';
import { templateFor } from '../template/template-kind.ts';
import { tokenHashOf } from './token.ts';

/** T25-6: how many days a task is extended at most, all extensions together. */
export const MOST_EXTENSION_DAYS = 14;

type EndedRun = Awaited<ReturnType<typeof lockRuns>>[number];

/** States of a run whose lessons are over. */
export const AFTER_LESSONS = ['LESSONS_DONE', 'COMPLETION_REVIEW', 'COMPLETED', 'SETTLED'] as const;

/** T25-2: with the end of the lessons the trainees are asked. */
export const openAtTheEnd = onRunsMoved.join(async (tx, changes) => {
  const ended = lessonsEnded(changes).map(({ row }) => row.id);
  await openTasks(tx, ended);
});

/**
 * Opens a task for each district that has trainees in the runs (T25-2), with a token for each of them, and tells them. What is open already stays as
 * it is, so that a repeat changes nothing. Part of the caller's transaction.
 *
 * @param districts whose tasks are opened; all unless said
 * @returns ids of the tasks opened
 * @throws E-2501 where no template is in force, E-2502 for a run whose lessons are not over
 */
export async function openTasks(tx: Ctx, runIds: readonly string[], districts?: readonly string[]): Promise<string[]> {
  const { settings } = await readParameters(tx, { settings: satisfactionDefaults });
  const opened: string[] = [];
  for (const ended of await lockRuns(tx, runIds)) {
    const waiting = Map.groupBy(ended.trainees, ({ districtCode }) => districtCode);
    for (const code of await openDistricts(tx, ended.id)) waiting.delete(code);
    for (const code of waiting.keys()) if (districts && !districts.includes(code)) waiting.delete(code);
    if (waiting.size === 0) continue;
    const template = await templateFor(tx, ended);
    if (template) opened.push(...(await openIn(tx, ended, waiting, template, settings)));
    // At the end of the lessons nobody is there to be told: the run stays 待开启.
    else if (tx.actor.kind === 'USER') throw new DomainError('E-2501', '尚未发布适用的满意度评价模板，请联系市局');
  }
  await startRecords(tx, SATISFACTION_TASK, opened, 'open');
  return opened;
}

async function lockRuns(tx: Ctx, runIds: readonly string[]) {
  const found = await tables(tx)
    .selectFrom('training_run as r')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .select(['r.id', 'r.run_no as runNo', 'r.name', 'r.state', 'i.name as institutionName'])
    .select(['p.category as projectCategory', 'r.calendar_days as days'])
    .select(({ selectFrom }) =>
      jsonArrayFrom(
        selectFrom('run_trainee as t')
          .innerJoin('training_trainee as n', 'n.id', 't.trainee_id')
          // Who has no account any more gets no notice.
          .leftJoin('user_account as u', 'u.id', 'n.account_id')
          .select(['t.trainee_id as traineeId', 'u.id as accountId', 't.district_code as districtCode'])
          .whereRef('t.run_id', '=', 'r.id')
          .where('t.left_on', 'is', null)
          .orderBy('t.seq'),
      ).as('trainees'),
    )
    .where('r.id', '=', anyOf(runIds))
    .orderBy('r.id')
    .forUpdate('r')
    .$narrowType<{ days: NotNull }>()
    .execute();
  if (found.some(({ state }) => !AFTER_LESSONS.some((one) => one === state)))
    throw new DomainError('E-2502', '培训尚未结束，不能开启满意度收集');
  return found;
}

async function openDistricts(tx: Ctx, runId: string): Promise<string[]> {
  const found = await tables(tx)
    .selectFrom('satisfaction_task')
    .select('district_code as code')
    .where('run_id', '=', runId)
    .execute();
  return found.map(({ code }) => code);
}

type Settings = (typeof satisfactionDefaults)['default'];

async function openIn(
  tx: Ctx,
  ended: EndedRun,
  districts: ReadonlyMap<string, EndedRun['trainees']>,
  template: NonNullable<Awaited<ReturnType<typeof templateFor>>>,
  { windowDays, minGroup }: Settings,
): Promise<string[]> {
  const now = tx.app.clock.now();
  // What a trainee does online ends at midnight of the last day.
  const end = (days: number) => instantOf(addDays(localDateOf(now), days + 1));
  const bureaus = await bureausOf(tx, [...districts.keys()]);
  const ids: string[] = [];
  for (const [districtCode, trainees] of districts) {
    const id = uuidv7(now.getTime());
    const [taskNo] = await takeBusinessNos(tx, 'SATISFACTION', districtCode, 1);
    await run(
      tx,
      sql`insert into satisfaction_task (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, task_no, run_id, run_no,
            run_name, institution_name, template_id, template_version, min_group, open_from, open_to, latest_to, expected)
          select ${id}, ${now}, ${now}, 'COLLECTING', ${now}, o.id, o.path, ${districtCode}, ${taskNo}, ${ended.id}, ${ended.runNo}, ${ended.name},
            ${ended.institutionName}, ${template.ruleId}::uuid, ${template.version}, ${Math.max(minGroup, template.body.minGroup)}, ${now},
            ${end(windowDays)}, ${end(windowDays + MOST_EXTENSION_DAYS)}, ${trainees.length}
            from org o where o.id = ${bureaus.get(districtCode) ?? null}::uuid`,
    );
    await giveTokens(tx, id, trainees);
    await sendNotices(tx, [
      {
        template: 'N280',
        receivers: trainees.flatMap(({ accountId }) => (accountId ? [{ userId: accountId }] : [])),
        variables: { 班次: ended.name, 截止: formatDateTime(end(windowDays)) },
        link: '/surveys',
      },
    ]);
    ids.push(id);
  }
  return ids;
}

async function giveTokens(tx: Ctx, taskId: string, trainees: EndedRun['trainees']): Promise<void> {
  const values = trainees.map(({ traineeId }) => ({
    task_id: taskId,
    trainee_id: traineeId,
    token_hash: tokenHashOf(tx, taskId, traineeId),
  }));
  await tables(tx).insertInto('satisfaction_token').values(values).execute();
}
