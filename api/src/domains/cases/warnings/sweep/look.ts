import { rows, run, sql } from '../../../../database/sql.ts';
import {
  advance,
  countDueWatches,
  type DueWatch,
  type NextWatch,
  putOff,
  readDueWatches,
  type Timer,
  type TimerSqlRow,
  timerColumns,
  toTimer,
} from '../../../../platform/flow/index.ts';
import { gentlePace } from '../../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { fieldsOf, nextTurn, rulesFor, rulesInForce } from '../../../../platform/rules/index.ts';
import { readFurtherFacts } from '../facts/further-facts.ts';
import { viewLimit } from '../facts/limit-facts.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { readWatched } from '../facts/watched-record.ts';
import { judge } from '../judge.ts';
import { nextLook, type Thresholds, thresholdsOf } from '../next-look.ts';
import type { WarningBody } from '../rules/body.ts';
import { type WarningRule, warningKind } from '../rules/kind.ts';
import { watchedTypes } from '../watched-types.ts';
import { WARNING } from '../words.ts';
import { fateOf, readKnownWarnings } from './known-warnings.ts';
import { type Raise, raiseWarnings } from './raise.ts';

/** Records of one transaction: short enough for who waits for the processor. */
const CHUNK = 250;
/** Milliseconds for a look at all open cases of the city, which has a minute: it takes what the minute gives, for the sake of those at their counters. */
const WITHIN_MS = 50_000;

/** The rules by which records are judged at this moment. */
export type RulesNow = (ctx: Ctx) => Promise<readonly WarningRule[]>;

const rulesOfTheMoment: RulesNow = (ctx) => rulesInForce<WarningBody>(ctx, warningKind);

interface Sweep {
  byId: ReadonlyMap<string, WarningRule>;
  /** The rules that hold in a place, found once for all its records. */
  rulesAt: (orgPath: string) => readonly WarningRule[];
  thresholds: Thresholds;
  fields: ReadonlySet<string>;
  /** When another version of a rule comes into force. */
  turn: Date | null;
}

/**
 * Looks at every running limit whose moment has come: finds them by index, judges their records with the facts that the rules ask for, raises
 * warnings and says when to look again. In chunks, each a transaction of its own; what breaks is looked at again a minute later.
 */
export async function lookAtLimits(ctx: Ctx, rulesNow: RulesNow = rulesOfTheMoment): Promise<void> {
  const sweepNow = sweeps(rulesNow);
  const types = watchedTypes();
  // One aim for all of them: what each took for itself would add up.
  let chunks = 0;
  for (const type of types) chunks += Math.ceil((await countDueWatches(ctx, type)) / CHUNK);
  const rest = gentlePace({ chunks, withinMs: WITHIN_MS });
  for (const type of types) {
    for (let after: DueWatch | undefined; ; ) {
      const due = await readDueWatches(ctx, type, after, CHUNK);
      if (due.length > 0) {
        await transaction(ctx, async (tx) => lookAt(tx, type, due, await sweepNow(tx)));
        await rest();
      }
      after = due.at(-1);
      if (due.length < CHUNK) break;
    }
  }
}

/**
 * The rules of the moment, asked for with each chunk: one that comes into force while others are looked at has every record looked at anew, and
 * must then be among those by which it is judged. Worked out anew only when they have changed.
 */
function sweeps(rulesNow: RulesNow): (ctx: Ctx) => Promise<Sweep> {
  let known: { of: string; sweep: Sweep } | undefined;
  return async (ctx) => {
    const rules = await rulesNow(ctx);
    const turn = await nextTurn(ctx, warningKind);
    const of = JSON.stringify([turn, rules.map(({ ruleId, version }) => [ruleId, version])]);
    if (known?.of !== of) known = { of, sweep: sweepBy(rules, turn) };
    return known.sweep;
  };
}

const sweepBy = (rules: readonly WarningRule[], turn: Date | null): Sweep => ({
  byId: new Map(rules.map((rule) => [rule.ruleId, rule])),
  rulesAt: oncePerPlace(rules),
  thresholds: thresholdsOf(rules),
  fields: new Set(rules.flatMap(({ condition }) => fieldsOf(condition))),
  turn,
});

function oncePerPlace(rules: readonly WarningRule[]): Sweep['rulesAt'] {
  const known = new Map<string, readonly WarningRule[]>();
  return (orgPath) => {
    const found = known.get(orgPath) ?? rulesFor(rules, orgPath);
    known.set(orgPath, found);
    return found;
  };
}

/** What looking at one record found. */
interface Look extends NextWatch {
  raises: readonly Raise[];
  superseded: readonly string[];
}

async function lookAt(tx: Ctx, type: string, due: readonly DueWatch[], sweep: Sweep): Promise<void> {
  const { calendar, clock } = tx.app;
  const now = clock.now();
  const ids = due.map(({ recordId }) => recordId);
  const timers = await readOpenTimers(tx, ids);
  const records = await readWatched(tx, type, ids);
  const [known, further] = await Promise.all([
    readKnownWarnings(tx, ids),
    readFurtherFacts(tx, [...records.values()], sweep.fields),
  ]);
  const looks = due.map(({ recordId, revision }): Look => {
    const record = records.get(recordId);
    if (!record) return { recordId, revision, at: null, raises: [], superseded: [] };
    const limits = (timers.get(recordId) ?? []).map((timer) => viewLimit(timer, calendar, now));
    const facts = recordFacts(record, further.get(recordId), calendar, now);
    const fates = judge(sweep.rulesAt(record.orgPath), facts, limits).map((finding) => ({
      finding,
      fate: fateOf(finding, known.get(recordId) ?? [], sweep.byId, now),
    }));
    return {
      recordId,
      revision,
      at: earliest([
        sweep.turn,
        ...limits.map((limit) => nextLook(limit, sweep.thresholds, calendar, now)),
        ...fates.map(({ fate }) => (fate.raise ? null : fate.again)),
      ]),
      raises: fates.flatMap(({ fate, finding }) => (fate.raise ? [{ record, finding, limits }] : [])),
      superseded: fates.flatMap(({ fate }) => (fate.raise ? fate.supersedes : [])),
    };
  });
  await keep(tx, looks);
}

/** Writes what the looks found, of the records that still stand as they were seen. */
async function keep(tx: Ctx, looks: readonly Look[]): Promise<void> {
  const kept = await putOff(
    tx,
    looks.map(({ recordId, revision, at }) => ({ recordId, revision, at })),
  );
  const warned = looks.filter(({ recordId, raises }) => raises.length > 0 && kept.has(recordId));
  if (warned.length === 0) {
    // Lost with the machine's power, it is looked at again; waiting for the disk would hold up the acts that share its log.
    await run(tx, sql`set local synchronous_commit = off`);
    return;
  }
  const superseded = warned.flatMap((look) => look.superseded.map((id) => ({ id })));
  await advance(tx, { type: WARNING, action: 'supersede', mode: 'CASCADE', rows: superseded });
  await raiseWarnings(
    tx,
    warned.flatMap((look) => look.raises),
  );
}

function earliest(moments: readonly (Date | null)[]): Date | null {
  const found = moments.flatMap((moment) => moment?.getTime() ?? []);
  return found.length > 0 ? new Date(Math.min(...found)) : null;
}

/** The open limits of the records, by record, in one statement. */
async function readOpenTimers(tx: Ctx, recordIds: readonly string[]): Promise<Map<string, Timer[]>> {
  const found = await rows<TimerSqlRow>(
    tx,
    sql`select ${timerColumns} from flow_timer where record_id = any(${[...recordIds]}::uuid[]) and closed_at is null order by id`,
  );
  return Map.groupBy(found.map(toTimer), ({ recordId }) => recordId);
}
