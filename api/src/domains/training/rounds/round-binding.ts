import { rows, sql } from '../../../database/sql.ts';
import { type FlowRow, type GuardAnswer, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ProjectStanding, refusalOfOpenRound, refusalOfProject, standingOfProjects } from './may-open.ts';
import { applyRoundEffects } from './round-effects.ts';

interface RoundFacts extends Readonly<Record<string, unknown>> {
  standing: ProjectStanding;
  over: boolean;
  venue: VenueStanding;
}

/** NONE: a round from before venues were named, or one of another institution; OUT_OF_USE: 停用 since the round was drafted. */
type VenueStanding = 'NONE' | 'OUT_OF_USE' | 'IN_USE';

const VENUE_REFUSALS: Readonly<Record<Exclude<VenueStanding, 'IN_USE'>, string>> = {
  NONE: '报名批次未选择本机构的培训场地，请由培训机构修改补充后再提交、发布',
  OUT_OF_USE: '报名批次所选培训场地已停用，请由培训机构更换场地后再提交、发布',
};

const mayOpen = (facts: RoundFacts): GuardAnswer => refusalOfProject(facts.standing) ?? true;
const mayGoOn = (facts: RoundFacts): GuardAnswer => refusalOfOpenRound(facts.standing) ?? true;
const notOver = (facts: RoundFacts): GuardAnswer =>
  facts.over ? { code: 'E-1307', message: '报名截止时间已过，请退回修改' } : true;
/** 02 §5.3: a round trains in a venue of its institution that is in use. */
const venueInUse = ({ venue }: RoundFacts): GuardAnswer =>
  venue === 'IN_USE' ? true : { code: 'E-1328', message: VENUE_REFUSALS[venue] };

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, RoundFacts>> {
  const found = await rows<{ id: string; projectId: string; over: boolean; venue: VenueStanding }>(
    ctx,
    sql`select r.id, r.project_id as "projectId", r.open_to <= ${ctx.app.clock.now()} as over,
               case when v.id is null then 'NONE' when v.active then 'IN_USE' else 'OUT_OF_USE' end as venue
          from enrolment_round r left join training_venue v on v.id = r.venue_id and v.institution_id = r.institution_id
         where r.id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  const standings = await standingOfProjects(
    ctx,
    found.map(({ projectId }) => projectId),
  );
  return new Map(
    found.flatMap(({ id, projectId, ...rest }) => {
      const standing = standings.get(projectId);
      return standing ? [[id, { standing, ...rest }]] : [];
    }),
  );
}

/** What the flow of 报名批次 asks and brings about. */
export const roundBinding: Partial<RecordBinding> = {
  ...judgedBy<RoundFacts>({ guards: { mayOpen, mayGoOn, notOver, venueInUse }, loadFacts }),
  onChange: applyRoundEffects,
};
