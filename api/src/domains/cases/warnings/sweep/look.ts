import { rows, run, sql } from '../../../../database/sql.ts';
import { advance, type Timer, type TimerSqlRow, timerColumns, toTimer } from '../../../../platform/flow/index.ts';
import { gentlePace } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { fieldsOf, rulesFor } from '../../../../platform/rules/index.ts';
import { readFurtherFacts } from '../facts/further-facts.ts';
import { furtherTypes } from '../facts/further-watched.ts';
import { type LimitView, viewLimit } from '../facts/limit-facts.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { readWatched } from '../facts/watched-record.ts';
import { judge } from '../judge.ts';
import { nextLook, type Thresholds, thresholdsOf } from '../next-look.ts';
import type { WarningRule } from '../rules/kind.ts';
import { WARNING, WATCHED_TYPES } from '../words.ts';
import { fateOf, readKnownWarnings } from './known-warnings.ts';
import { type Raise, raiseWarnings } from './raise.ts';

/** Records of one transaction: short enough for who waits for the processor or for one of them. */
const CHUNK = 250;

interface Sweep {
  byId: ReadonlyMap<string, WarningRule>;
  /** The rules that hold in a place, found once for all its records. */
  rulesAt: (orgPath: string) => readonly WarningRule[];
  thresholds: Thresholds;
  fields: ReadonlySet<string>;
}

/**
 * Looks at every running limit whose moment has come: finds them by index, judges their records with the facts that the rules ask for, raises
 * warnings and says when to look again. In chunks, each a transaction of its own; what breaks is looked at again a minute later.
 */
export async function lookAtLimits(ctx: Ctx, rules: readonly WarningRule[]): Promise<void> {
  const sweep: Sweep = {
    byId: new Map(rules.map((rule) => [rule.ruleId, rule])),
    rulesAt: oncePerPlace(rules),
    thresholds: thresholdsOf(rules),
    fields: new Set(rules.flatMap(({ condition }) => fieldsOf(condition))),
  };
  const rest = gentlePace();
  for (const type of [...WATCHED_TYPES, ...furtherTypes()]) {
    for (let after: Cursor | undefined; ; ) {
      const due = await readDue(ctx, type, after);
      const ids = due.map(({ recordId }) => recordId);
      if (ids.length > 0) await transaction(ctx, (tx) => lookAt(tx, type, ids, sweep));
      after = due.at(-1);
      if (due.length < CHUNK) break;
      await rest();
    }
  }
}

function oncePerPlace(rules: readonly WarningRule[]): Sweep['rulesAt'] {
  const known = new Map<string, readonly WarningRule[]>();
  return (orgPath) => {
    const found = known.get(orgPath) ?? rulesFor(rules, orgPath);
    known.set(orgPath, found);
    return found;
  };
}

interface Cursor {
  watchAt: string;
  recordId: string;
}

/** The next records whose limits are to be looked at, the longest waiting first; the cursor passes over what somebody holds locked just now. */
function readDue(ctx: Ctx, type: string, after: Cursor | undefined): Promise<Cursor[]> {
  const beyond = after
    ? sql`and (watch_at, record_id) > (${after.watchAt}::timestamptz, ${after.recordId}::uuid)`
    : sql``;
  return rows(
    ctx,
    sql`select record_id as "recordId", watch_at::text as "watchAt" from flow_timer
         where closed_at is null and record_type = ${type} and watch_at <= ${ctx.app.clock.now()} ${beyond}
         group by watch_at, record_id order by watch_at, record_id limit ${CHUNK}`,
  );
}

async function lookAt(tx: Ctx, type: string, recordIds: readonly string[], sweep: Sweep): Promise<void> {
  const { calendar, clock } = tx.app;
  const now = clock.now();
  const timers = await lockTimers(tx, recordIds);
  const ids = [...timers.keys()];
  const records = await readWatched(tx, type, ids);
  const [known, further] = await Promise.all([
    readKnownWarnings(tx, ids),
    readFurtherFacts(tx, [...records.values()], sweep.fields),
  ]);
  const looks: { id: string; at: Date | null }[] = [];
  const raises: Raise[] = [];
  const superseded: string[] = [];
  for (const [id, own] of timers) {
    const record = records.get(id);
    const limits = record ? own.map((timer) => viewLimit(timer, calendar, now)) : [];
    const again: Date[] = [];
    if (record) {
      const facts = recordFacts(record, further.get(id), calendar, now);
      for (const finding of judge(sweep.rulesAt(record.orgPath), facts, limits)) {
        const fate = fateOf(finding, known.get(id) ?? [], sweep.byId, now);
        if (fate.raise) {
          raises.push({ record, finding, limits });
          superseded.push(...fate.supersedes);
        } else if (fate.again) again.push(fate.again);
      }
    }
    looks.push(...looksOf(own, limits, again, (limit) => nextLook(limit, sweep.thresholds, calendar, now)));
  }
  await advance(tx, { type: WARNING, action: 'supersede', mode: 'CASCADE', rows: superseded.map((id) => ({ id })) });
  await raiseWarnings(tx, raises);
  await run(
    tx,
    sql`update flow_timer t set watch_at = v.at from jsonb_to_recordset(${JSON.stringify(looks)}::jsonb) as v(id uuid, at timestamptz)
         where t.id = v.id`,
  );
}

function looksOf(
  timers: readonly Timer[],
  limits: readonly LimitView[],
  again: readonly Date[],
  next: (limit: LimitView) => Date | null,
): { id: string; at: Date | null }[] {
  return timers.map(({ id }) => {
    const limit = limits.find(({ timer }) => timer.id === id);
    const moments = [...again, ...(limit ? [next(limit)] : [])].flatMap((moment) => moment ?? []);
    return { id, at: moments.length > 0 ? new Date(Math.min(...moments.map((moment) => moment.getTime()))) : null };
  });
}

/** The open limits of the records under lock, so that a step taken meanwhile is seen afterwards; records whose limits somebody holds wait. */
async function lockTimers(tx: Ctx, recordIds: readonly string[]): Promise<Map<string, Timer[]>> {
  const found = await rows<TimerSqlRow>(
    tx,
    sql`select ${timerColumns} from flow_timer where record_id = any(${[...recordIds]}::uuid[]) and closed_at is null
         order by id for update skip locked`,
  );
  return Map.groupBy(found.map(toTimer), ({ recordId }) => recordId);
}
