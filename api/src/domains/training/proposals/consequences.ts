import type { RawBuilder } from 'kysely';
import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { applicationFlow, ENDS_WITH_INSTITUTION } from '../applications/application.flow.ts';
import { ENDS_WITH_ROUND } from '../enrolments/end-with-round.ts';
import { getInstitutionRow } from '../institutions/find-institutions.ts';
import { getProjectInScope } from '../projects/find-projects.ts';
import { projectFlow } from '../projects/project.flow.ts';
import { roundFlow } from '../rounds/round.flow.ts';
import { BEFORE_RUNNING, runFlow } from '../runs/run.flow.ts';
import type { ProposalKind } from './kinds.ts';
import type { ConsequenceType } from './proposal.type.ts';

interface Target {
  type: 'INSTITUTION' | 'PROJECT';
  id: string;
  kind: ProposalKind;
}

/**
 * What a suspension or a removal brings with it (T14-4, T14-6, BR14-4): the projects and applications that leave with their institution, the
 * rounds that pause or are withdrawn, with how many are enrolled, the runs that are cancelled or go on.
 *
 * @throws NOT_FOUND
 */
export async function consequencesOf(ctx: Ctx, { type, id, kind }: Target): Promise<ConsequenceType[]> {
  const seen =
    type === 'PROJECT'
      ? await getProjectInScope(ctx, id, 'trainingConsequences')
      : await getInstitutionRow(ctx, id, 'trainingConsequences');
  // A mark of the lightest level keeps from nothing.
  if (kind === 'MARK') return [];
  const of = type === 'PROJECT' ? sql<boolean>`p.id = ${seen.id}` : sql<boolean>`p.institution_id = ${seen.id}`;
  const leaves = kind === 'REMOVE' && type === 'INSTITUTION';
  const projects = leaves ? await projectsOf(ctx, of) : [];
  const applications = leaves ? await applicationsOf(ctx, seen.id) : [];
  return [...projects, ...applications, ...(await roundsOf(ctx, of, kind)), ...(await runsOf(ctx, of, kind))];
}

type Condition = RawBuilder<boolean>;

async function projectsOf(ctx: Ctx, of: Condition): Promise<ConsequenceType[]> {
  const found = await tables(ctx)
    .selectFrom('training_project as p')
    .select(['p.project_no as no', 'p.name', 'p.state'])
    .where(of)
    .where('p.state', 'in', ['IN_LIBRARY', 'SUSPENDED'])
    .orderBy('p.id')
    .execute();
  return found.map(({ no, name, state }) => ({
    kind: '培训项目',
    no,
    name,
    stateTitle: projectFlow.states[state]?.title ?? state,
    effect: '随机构剔除，退出项目库',
  }));
}

/** A draft is nobody’s but the institution’s. */
async function applicationsOf(ctx: Ctx, institutionId: string): Promise<ConsequenceType[]> {
  const found = await tables(ctx)
    .selectFrom('project_application')
    .select(['application_no as no', 'project_name as name', 'state'])
    .where('institution_id', '=', institutionId)
    .where('state', '=', anyOf(ENDS_WITH_INSTITUTION))
    .where('state', '<>', 'DRAFT')
    .orderBy('id')
    .execute();
  return found.map(({ no, name, state }) => ({
    kind: '项目申报',
    no,
    name,
    stateTitle: applicationFlow.states[state]?.title ?? state,
    effect: '申报终止',
  }));
}

async function roundsOf(ctx: Ctx, of: Condition, kind: ProposalKind): Promise<ConsequenceType[]> {
  const suspend = kind === 'SUSPEND';
  const states = suspend ? ['OPEN'] : ['DRAFT', 'PENDING_PUBLISH', 'PUBLISHED', 'OPEN', 'PAUSED', 'CLOSED'];
  const found = await tables(ctx)
    .selectFrom('enrolment_round as r')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .select(({ selectFrom, fn }) => [
      'r.round_no as no',
      'r.title as name',
      'r.state',
      selectFrom('training_enrolment as e')
        .select(fn.countAll<string>().as('n'))
        .whereRef('e.round_id', '=', 'r.id')
        .where('e.state', '=', anyOf(ENDS_WITH_ROUND))
        .as('taken'),
    ])
    .where(of)
    .where('r.state', 'in', states)
    .orderBy('r.id')
    .execute();
  return found.map(({ no, name, state, taken }) => ({
    kind: '报名批次',
    no,
    name,
    stateTitle: roundFlow.states[state]?.title ?? state,
    effect: suspend
      ? `暂停报名，已报名 ${taken} 人保留`
      : `撤回批次${Number(taken) > 0 ? `，已报名 ${taken} 人的报名取消` : ''}`,
  }));
}

/** States of runs that are over: nothing changes for them but that their settlement stays possible (BR14-4). */
const OVER = ['COMPLETED', 'SETTLED', 'REJECTED', 'CANCELLED', 'TERMINATED'];

/** BR14-4: with a removal what has not begun is cancelled, what is under way goes on to its end; a suspension keeps from opening alone. */
async function runsOf(ctx: Ctx, of: Condition, kind: ProposalKind): Promise<ConsequenceType[]> {
  // A draft is nobody’s but the institution’s.
  const found = await tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .select(['r.run_no as no', 'r.name', 'r.state', 'r.trainee_count as trainees'])
    .where(of)
    .where('r.state', 'not in', ['DRAFT', ...OVER])
    .orderBy('r.id')
    .execute();
  return found.map(({ no, name, state, trainees }) => ({
    kind: '培训班次',
    no,
    name,
    stateTitle: runFlow.states[state]?.title ?? state,
    effect: effectOnRun(kind, state, trainees),
  }));
}

function effectOnRun(kind: ProposalKind, state: string, trainees: number): string {
  if (!BEFORE_RUNNING.includes(state)) return `继续至培训结束，学员 ${trainees} 人；市、区可以终止`;
  return kind === 'REMOVE' ? `取消开班，学员 ${trainees} 人移出班次` : `暂停期间不能审核通过，学员 ${trainees} 人保留`;
}
