import { setImmediate } from 'node:timers/promises';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { addDays, formatShort, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import {
  atomsOf,
  conditionText,
  type EffectPace,
  evaluate,
  fieldsOf,
  type RuleDraft,
  type RuleEffect,
  rulesFor,
  rulesInForce,
} from '../../../../platform/rules/index.ts';
import { readFurtherFacts } from '../facts/further-facts.ts';
import { viewLimit } from '../facts/limit-facts.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { looksAtLimit } from '../judge.ts';
import { thresholdsOf } from '../next-look.ts';
import type { WarningBody } from '../rules/body.ts';
import { warningFields } from '../rules/fields.ts';
import type { WarningRule } from '../rules/kind.ts';
import { LEVEL_TITLES, LIMIT_KINDS, WATCHED_TYPES, type WatchedType } from '../words.ts';
import { type Change, compareOutcomes } from './compare.ts';
import { UNKNOWN_PAST } from './past-facts.ts';
import { type Fired, replayRecord } from './simulate.ts';
import { type RecordTimeline, readTimelines } from './timeline.ts';

const PAGE = 200;
/** Records between two breaths. */
const AT_A_TIME = 10;
/** Cases and matters that are replayed, of each the newest first; the page says so where there are more. */
const MOST_RECORDS = 20_000;
const MOST_ROWS = 50;
const ORDER = ['NEW', 'GONE', 'MOVED', 'SAME'] as const;

type Row = RuleEffect['rows'][number];

/**
 * A draft over the last days: which warnings would have come, gone or moved against the rules in force, from what is kept of each record's
 * steps, limits, pauses and reports (01 §6.9 "simulation"). Reads only. What cannot be known of the past is said, never guessed.
 */
export async function warningEffect(
  ctx: Ctx,
  draft: RuleDraft<WarningBody>,
  days: number,
  pace: EffectPace,
): Promise<RuleEffect> {
  const { calendar, clock } = ctx.app;
  const now = clock.now();
  const since = instantOf(addDays(localDateOf(now), -days));
  const rules = await rulesInForce<WarningBody>(ctx, { kind: 'warning' });
  const current = rules.find(
    ({ ruleId, key, orgPath }) =>
      ruleId === draft.ruleId || (draft.ruleId === null && draft.key !== null && key === draft.key && orgPath === null),
  );
  const tried = asRule(draft, current, now);
  const changed = [...rules.filter((rule) => rule !== current || draft.orgPath !== rule.orgPath), tried];
  const options = { since, now, thresholds: thresholdsOf([...rules, tried]), calendar };
  const timed = [tried, ...(current ? [current] : [])].some(looksAtLimit);
  const beside = [tried, ...(current ? [current] : [])].some((rule) => !looksAtLimit(rule));
  const total = await countRecords(ctx, draft, since);
  const counts = { new: 0, gone: 0, moved: 0, same: 0, unknown: 0 };
  const found: Row[] = [];
  let [done, matchingNow] = [0, 0];
  for (const type of WATCHED_TYPES) {
    for (let after: string | undefined; ; ) {
      const ids = await readIds(ctx, type, draft, since, after);
      const timelines = await readTimelines(ctx, type, ids);
      matchingNow += await countMatching(ctx, tried, timelines);
      for (const [n, timeline] of timelines.entries()) {
        // Others are served meanwhile, and who waits is told.
        if (n % AT_A_TIME === 0) {
          await setImmediate();
          await pace.step(done + n, total);
        }
        const sets = [rules, changed].map((set) => rulesFor(set, timeline.record.orgPath));
        const [before, next] = replayRecord(timeline, sets, options);
        if (!before || !next) continue;
        const concerned = (slot: string) => (slot === '' ? beside : timed);
        counts.unknown += [...new Set([...before.open, ...next.open])].filter(concerned).length;
        const told = compareOutcomes(before, next).filter(
          // Another rule's warning is told of only where this draft does something to it.
          ({ slot, change, rule }) => concerned(slot) && (change !== 'SAME' || rule.ruleId === tried.ruleId),
        );
        for (const change of told) {
          counts[COUNTED[change.change]] += 1;
          keep(found, rowOf(timeline, change));
        }
      }
      done += ids.length;
      await pace.step(done, total);
      after = ids.at(-1);
      if (ids.length < PAGE || done >= MOST_RECORDS) break;
    }
  }
  const listed = counts.new + counts.gone + counts.moved + counts.same;
  return {
    matchingNow,
    columns: ['办件编号', '事项', '时限', '规则', '现行规则', '修改后'],
    rows: found,
    counts,
    truncated: listed > found.length || total > done,
    unknown: unknownOf(draft),
    note: `按近${days}天有时限在计时的${done}件主办件和子办件回放${total > done ? '（只回放较新的）' : ''}，不改变任何办件和预警；不计工作人员对预警的处理，到期提醒的重复发送不计。`,
  };
}

const COUNTED = { NEW: 'new', GONE: 'gone', MOVED: 'moved', SAME: 'same' } as const;

/** Keeps the first rows of each kind of change, the changed ones before those that stay. */
function keep(found: Row[], row: Row): void {
  found.push(row);
  if (found.length <= MOST_ROWS) return;
  found.sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  found.length = MOST_ROWS;
}

/** The draft as if it were in force already, under the identity of the rule that it changes. */
function asRule(
  { ruleId, key, title, orgPath, condition, body }: RuleDraft<WarningBody>,
  current: WarningRule | undefined,
  now: Date,
): WarningRule {
  return {
    ruleId: ruleId ?? current?.ruleId ?? 'draft',
    ruleNo: current?.ruleNo ?? '试算',
    key: key ?? 'draft',
    version: 0,
    ...{ title, orgPath, condition, body },
    basisText: null,
    effectiveFrom: now,
  };
}

const tableOf = (type: WatchedType) => sql.table(type === 'case' ? 'one_thing_case' : 'sub_case');

/** Records within the caller's scope and the draft's place whose limits ran within the period. */
function concerning(ctx: Ctx, type: WatchedType, { orgPath }: RuleDraft, since: Date) {
  return sql`${tableOf(type)} r where ${scopeWhere(scopeOf(ctx.actor), 'r')}
    and ${orgPath ? sql`r.org_path like ${`${orgPath}%`}` : sql`true`}
    and exists (select 1 from flow_timer t where t.record_id = r.id and t.record_type = ${type} and (t.closed_at is null or t.closed_at >= ${since}))`;
}

async function countRecords(ctx: Ctx, draft: RuleDraft, since: Date): Promise<number> {
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select (${sql.join(
      WATCHED_TYPES.map(
        (type) =>
          sql`(select count(*) from (select 1 from ${concerning(ctx, type, draft, since)} limit ${MOST_RECORDS + 1}) one)`,
      ),
      sql` + `,
    )})::int as n`,
  );
  return counted?.n ?? 0;
}

async function readIds(
  ctx: Ctx,
  type: WatchedType,
  draft: RuleDraft,
  since: Date,
  after: string | undefined,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    ctx,
    sql`select r.id from ${concerning(ctx, type, draft, since)} and ${after ? sql`r.id < ${after}::uuid` : sql`true`}
         order by r.id desc limit ${PAGE}`,
  );
  return found.map(({ id }) => id);
}

/** Of some records, those that fit the draft at this moment, by what is known of them now. */
async function countMatching(ctx: Ctx, tried: WarningRule, timelines: readonly RecordTimeline[]): Promise<number> {
  const { calendar, clock } = ctx.app;
  const now = clock.now();
  const open = timelines.filter(({ timers }) => timers.some(({ closedAt }) => !closedAt));
  const records = open.map(({ record }) => record);
  const further = await readFurtherFacts(ctx, records, new Set(fieldsOf(tried.condition)));
  return open.filter(({ record, timers }) => {
    const facts = recordFacts(record, further.get(record.id), calendar, now);
    if (!looksAtLimit(tried)) return evaluate(tried.condition, facts);
    return timers
      .filter(({ closedAt }) => !closedAt)
      .map((timer) => viewLimit(timer, calendar, now))
      .some((limit) => !limit.paused && evaluate(tried.condition, { ...facts, ...limit.facts }));
  }).length;
}

function rowOf({ record, timers }: RecordTimeline, { slot, rule, before, after, change }: Change): Row {
  const timer = timers.find(({ id }) => id === slot);
  const limit = timer ? `${LIMIT_KINDS[timer.kind]}${timer.kind === 'STAGE' ? `（${timer.stage}）` : ''}` : '—';
  return {
    link: record.type === 'case' ? `/cases/${record.id}` : `/cases/sub/${record.id}`,
    cells: [record.recordNo, record.matterName, limit, rule.title, words(before), words(after)],
    change,
  };
}

function words(fired: Fired | undefined): string {
  if (!fired) return '不预警';
  const { level } = fired.rule.body;
  return `${level}级 ${LEVEL_TITLES[level]} ${fired.at ? formatShort(fired.at) : '回放期前'}`;
}

function unknownOf({ condition }: RuleDraft): NonNullable<RuleEffect['unknown']> {
  return atomsOf(condition).flatMap((atom) => {
    const known = UNKNOWN_PAST[atom.field];
    return known ? [{ text: conditionText(atom, warningFields), ...known }] : [];
  });
}
