import { rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';
import { readParameter } from '../parameters/index.ts';
import type { FlowRow, RecordBinding } from './binding.ts';
import type { FlowDefinition, Separation } from './definition.ts';
import { findTransition, separationsOf } from './definition.ts';
import { loadVacantSeats, type VacantSeats } from './seats.ts';

/** What an act on a record is judged by, beside the record's row. */
export interface Known {
  /** What the guards look at, as the binding has loaded it. */
  facts: Readonly<Record<string, unknown>>;
  /** Steps of the record's story that the caller has taken himself, as far as the flow keeps anybody from another step because of them. */
  taken: ReadonlySet<string>;
  /** Separations that a parameter has switched off: of them only the last step counts. */
  eased: ReadonlySet<Separation>;
  /** Seats that open steps name and nobody sits on. */
  vacant: VacantSeats;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Of a record about which nothing is known but its row. */
export const NOTHING_KNOWN: Known = { facts: {}, taken: NOTHING, eased: new Set(), vacant: NOTHING };

/** For judging acts on many records: facts once for all, and the caller's own steps only where the flow asks for them. */
export async function loadKnown(
  ctx: Ctx,
  flow: FlowDefinition,
  binding: RecordBinding,
  records: readonly FlowRow[],
): Promise<(id: string) => Known> {
  // Nothing was asked about, or all of it lies out of scope: bindings need not know what to do with no rows.
  if (records.length === 0) return () => NOTHING_KNOWN;
  // Of what has come to its end nothing is judged: lists are full of it.
  const judged = records.filter(({ state }) => flow.states[state]?.on);
  const facts = judged.length > 0 ? await binding.loadFacts?.(ctx, judged) : undefined;
  const apart = separationsOfOpen(flow, records);
  const taken = await loadTaken(ctx, apart, records);
  const eased = await loadEased(ctx, apart);
  const vacant = await loadVacantSeats(ctx, flow, records);
  return (id) => ({
    facts: facts?.get(id) ?? {},
    taken: taken.get(id) ?? NOTHING,
    eased,
    vacant: vacant.get(id) ?? NOTHING,
  });
}

async function loadTaken(
  ctx: Ctx,
  apart: readonly Separation[],
  records: readonly FlowRow[],
): Promise<Map<string, ReadonlySet<string>>> {
  const steps = [...new Set(apart.flatMap(({ actions }) => actions))];
  if (steps.length === 0 || ctx.actor.kind !== 'USER') return new Map();
  const found = await rows<{ id: string; actions: string[] }>(
    ctx,
    sql`select record_id as id, array_agg(distinct action::text) as actions from flow_event
         where record_id = any(${records.map((row) => row.id)}::uuid[]) and actor_id = ${ctx.actor.userId} and action = any(${steps})
         group by record_id`,
  );
  return new Map(found.map(({ id, actions }) => [id, new Set(actions)]));
}

async function loadEased(ctx: Ctx, apart: readonly Separation[]): Promise<ReadonlySet<Separation>> {
  const off = new Set<string>();
  for (const parameter of ctx.app.registry.parameters)
    if (apart.some(({ heldBy }) => heldBy === parameter.code) && (await readParameter(ctx, parameter)) === false)
      off.add(parameter.code);
  return new Set(apart.filter(({ heldBy }) => heldBy !== undefined && off.has(heldBy)));
}

/** The separations of the steps that are open to these records now. */
function separationsOfOpen(flow: FlowDefinition, records: readonly FlowRow[]): Separation[] {
  const states = [...new Set(records.map((row) => row.state))].map((name) => flow.states[name]);
  const open = states.flatMap((state) => (state?.on ? Object.keys(state.on).map((a) => findTransition(state, a)) : []));
  return open.flatMap((step) => (step ? [...separationsOf(step)] : []));
}
