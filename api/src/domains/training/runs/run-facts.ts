import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { addDays, type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { MARK_KIND, titleOfItem } from '../codes.ts';
import { enrolmentFlow } from '../enrolments/enrolment.flow.ts';
import { coverageFaults } from '../institutions/index.ts';
import { completedSubsidised } from '../trainees/completions.ts';
import { enrolmentLimits } from '../trainees/parameters.ts';
import { SIGNED_STATES } from './contracts/contract.flow.ts';
import { EDITABLE } from './may-edit.ts';
import { openingNotice } from './parameters.ts';
import { type GuardedStep, type RunRefusal, runGuards } from './points.ts';
import { RUN } from './record-types.ts';
import { ASKED_FILES, RUN_FILES } from './run-files.ts';
import { districtTitle } from './words.ts';

/** What decides whether a run may take a step. */
export interface RunFacts extends Readonly<Record<string, unknown>> {
  /** What the application still lacks, in words. */
  missing: readonly string[];
  /** Why the chosen trainees cannot be opened with. */
  traineeFault: string | undefined;
  count: number;
  chosen: number;
  fewest: number;
  /** Why institution or project may open nothing. */
  blocked: string | undefined;
  notCovered: string | undefined;
  /** The first day that is not too early, where the planned one is. */
  earliest: string | undefined;
  unsigned: readonly string[];
  tooEarly: string | undefined;
  today: string;
  startedOn: string | null;
  refused: ReadonlyMap<GuardedStep, RunRefusal>;
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

/** Facts of runs for their guards, in a fixed number of statements. */
export async function loadRunFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, RunFacts>> {
  const { lifetimeCompletions } = await readParameter(ctx, enrolmentLimits);
  const found = await readRows(
    ctx,
    records.map(({ id }) => id),
    lifetimeCompletions,
  );
  const today = localDateOf(ctx.app.clock.now());
  const earliest = ctx.app.calendar.addWorkdays(today, await readParameter(ctx, openingNotice));
  const drafts = found.filter(({ state }) => EDITABLE.includes(state));
  const asked = drafts.map(({ institutionId, institutionType, plannedEnd }) => ({
    institutionId,
    institutionType,
    lastDay: plannedEnd,
  }));
  const notCovered = asked.length > 0 ? await coverageFaults(ctx, asked) : () => undefined;
  const refused = await readRefusals(ctx, found);
  return new Map(
    found.map((row) => [
      row.id,
      {
        missing: missingOf(row),
        traineeFault: traineeFault(row),
        count: row.count,
        chosen: row.chosen,
        fewest: row.fewest,
        blocked: blockedBy(row),
        notCovered: notCovered({ ...row, lastDay: row.plannedEnd }),
        earliest: row.plannedStart < earliest ? earliest : undefined,
        unsigned: row.unsigned.map(districtTitle),
        tooEarly: today < addDays(row.plannedStart, -1) ? row.plannedStart : undefined,
        today,
        startedOn: row.startedOn,
        refused: refused.get(row.id) ?? new Map(),
      },
    ]),
  );
}

const STEPS: readonly { step: GuardedStep; states: readonly string[] }[] = [
  { step: 'start', states: ['CONTRACTING', 'READY'] },
  { step: 'lessonsDone', states: ['RUNNING'] },
  { step: 'decideSettlement', states: ['TERMINATED'] },
];

async function readRefusals(ctx: Ctx, found: readonly Row[]) {
  const all = new Map<string, Map<GuardedStep, RunRefusal>>();
  for (const { step, states } of STEPS) {
    const ids = found.flatMap(({ id, state }) => (states.includes(state) ? [id] : []));
    if (ids.length === 0) continue;
    for (const guard of runGuards.of(ctx)) {
      if (guard.step !== step) continue;
      for (const [id, refusal] of await guard.refusals(ctx, ids)) {
        const known = all.get(id) ?? new Map<GuardedStep, RunRefusal>();
        if (!known.has(step)) known.set(step, refusal);
        all.set(id, known);
      }
    }
  }
  return all;
}

function missingOf(row: Row): string[] {
  const offline = row.mode !== '2';
  return [
    ...(offline && row.venues === 0 ? ['培训场地'] : []),
    ...(row.headTeacher ? [] : ['班主任']),
    ...(row.teachers === 0 ? ['授课教师'] : []),
    ...(row.assessed ? [] : ['考核方案']),
    ...ASKED_FILES.filter((kind) => !row.files.includes(kind)).map((kind) => RUN_FILES[kind]),
  ];
}

/** BR21-3, BR21-5, 02 §13.7: how many, how many at most, and that everybody is free. */
function traineeFault({ chosen, fewest, most, mode, places, taken, usedUp }: Row): string | undefined {
  if (taken) {
    const where = taken.runNo
      ? `已编入班次${taken.runNo}`
      : `报名${enrolmentFlow.states[taken.state]?.title ?? taken.state}`;
    return `学员${taken.name}${where}，不能编入本班次`;
  }
  if (usedUp) return `学员${usedUp}已享受过补助性培训，不能再编入班次`;
  if (chosen < fewest) return `所选学员${chosen}人，少于最少开班人数${fewest}人；请合并到下一期，或取消本次开班`;
  if (chosen > most) return `所选学员${chosen}人，超过项目每班人数上限${most}人`;
  return mode !== '2' && chosen > places ? `所选场地可容纳${places}人，少于学员${chosen}人` : undefined;
}

function blockedBy({ institutionState, projectState, mark }: Row): string | undefined {
  if (institutionState !== 'IN_LIBRARY') return '培训机构不在库或已暂停，不能开班';
  if (projectState !== 'IN_LIBRARY' && projectState !== 'EXPIRED') return '该项目不在库或已暂停，不能开班';
  return mark ? `${titleOfItem(MARK_KIND, mark.kind)}：${mark.reason}，不能开班` : undefined;
}

function readRows(ctx: Ctx, ids: readonly string[], lifetimeCompletions: number) {
  const signedOrLetOff = sql<boolean>`(c.state = any(${[...SIGNED_STATES]}) or exists (select 1
    from jsonb_to_recordset(r.exemptions) as x("districtCode" text) where x."districtCode" = c.district_code))`;
  return tables(ctx)
    .selectFrom('training_run as r')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .select(['r.id', 'r.state', 'r.institution_id as institutionId', 'i.institution_type as institutionType'])
    .select(['i.state as institutionState', 'p.state as projectState', 'r.mode', 'r.planned_start as plannedStart'])
    .select(['r.planned_end as plannedEnd', 'r.actual_start as startedOn', 'r.trainee_count as count'])
    .select(['p.max_per_run as most', sql<boolean>`r.head_teacher_id is not null`.as('headTeacher')])
    .select([
      sql<boolean>`r.assessment_plan <> ''`.as('assessed'),
      sql<number>`cardinality(r.venue_ids)`.as('venues'),
      sql<number>`cardinality(r.teacher_ids)`.as('teachers'),
      sql<number>`cardinality(r.enrolment_ids)`.as('chosen'),
      sql<number>`(select coalesce(sum(v.capacity), 0)::int from training_venue v where v.id = any(r.venue_ids) and v.active)`.as(
        'places',
      ),
      sql<string[]>`(select coalesce(array_agg(distinct a.material_code), '{}') from attachment a
        where a.record_type = ${RUN} and a.record_id = r.id)`.as('files'),
      sql<number>`coalesce((select max(o.min_trainees) from training_enrolment e join enrolment_round o on o.id = e.round_id
        where e.id = any(r.enrolment_ids)), p.min_per_run)`.as('fewest'),
      sql<{
        kind: string;
        reason: string;
      } | null>`(select jsonb_build_object('kind', m.kind, 'reason', m.reason) from training_mark m
        where m.target_id in (p.id, i.id) and m.lifted_at is null and 'RUN' = any(m.effects) order by m.kind limit 1)`.as(
        'mark',
      ),
      // The first of the chosen who is not free, and where he is.
      sql<{ name: string; state: string; runNo: string | null } | null>`(
        select jsonb_build_object('name', e.name_masked, 'state', e.state, 'runNo', o.run_no) from training_enrolment e
          left join run_trainee t on t.enrolment_id = e.id and t.left_on is null left join training_run o on o.id = t.run_id
         where e.id = any(r.enrolment_ids) and e.state <> 'APPROVED' and t.run_id is distinct from r.id order by e.id limit 1)`.as(
        'taken',
      ),
      // The first of the chosen who has finished his subsidised training since he enrolled (B09), and whom nobody has let through.
      sql<string | null>`(select e.name_masked from training_enrolment e join training_trainee t on t.id = e.trainee_id
         where e.id = any(r.enrolment_ids) and e.state = 'APPROVED' and not 'B09' = any(e.overridden_codes)
           and ${completedSubsidised} >= ${lifetimeCompletions} order by e.id limit 1)`.as('usedUp'),
      sql<string[]>`(select coalesce(array_agg(c.district_code order by c.district_code), '{}') from run_contract c
        where c.run_id = r.id and c.state <> 'VOID' and not ${signedOrLetOff})`.as('unsigned'),
    ])
    .where('r.id', '=', anyOf(ids))
    .$narrowType<{ plannedStart: LocalDate; plannedEnd: LocalDate }>()
    .execute();
}
