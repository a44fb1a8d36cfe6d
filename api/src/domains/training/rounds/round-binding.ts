import { rows, sql } from '../../../database/sql.ts';
import { type FlowRow, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ProjectStanding, refusalOfOpenRound, refusalOfProject, standingOfProjects } from './may-open.ts';
import { ROUND } from './record-type.ts';
import { roundFlow } from './round.flow.ts';
import { applyRoundEffects } from './round-effects.ts';

interface RoundFacts extends Readonly<Record<string, unknown>> {
  standing: ProjectStanding;
  over: boolean;
}

const mayOpen = (facts: RoundFacts): GuardAnswer => refusalOfProject(facts.standing) ?? true;
const mayGoOn = (facts: RoundFacts): GuardAnswer => refusalOfOpenRound(facts.standing) ?? true;
const notOver = (facts: RoundFacts): GuardAnswer =>
  facts.over ? { code: 'E-1307', message: '报名截止时间已过，请退回修改' } : true;

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, RoundFacts>> {
  const found = await rows<{ id: string; projectId: string; over: boolean }>(
    ctx,
    sql`select id, project_id as "projectId", open_to <= ${ctx.app.clock.now()} as over from enrolment_round
         where id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  const standings = await standingOfProjects(
    ctx,
    found.map(({ projectId }) => projectId),
  );
  return new Map(
    found.flatMap(({ id, projectId, over }) => {
      const standing = standings.get(projectId);
      return standing ? [[id, { standing, over }]] : [];
    }),
  );
}

/** Enrolment rounds as records of the flow engine. */
export const roundBinding: RecordBinding = {
  type: ROUND,
  title: '报名批次',
  flow: roundFlow.key,
  table: 'enrolment_round',
  titleColumn: 'round_no',
  subjectColumn: 'title',
  link: '/training/rounds/{id}',
  viewPermission: 'training.round:view',
  ...judgedBy<RoundFacts>({ guards: { mayOpen, mayGoOn, notOver }, loadFacts }),
  onChange: applyRoundEffects,
};
