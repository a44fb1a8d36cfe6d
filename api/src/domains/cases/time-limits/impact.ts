import { findOrgs } from '../../../platform/access/index.ts';
import { project } from '../../../platform/calendar/index.ts';
import {
  findRelimited,
  type LimitCell,
  levelOf,
  limitOf,
  limitTitle,
  loadTimeLimits,
  type Pause,
  type RelimitedTimer,
  type TimeLevel,
  type TimeLimits,
  timerState,
} from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { isInForce } from './apply-version.ts';
import { textOfLimit } from './body.ts';
import { assertCity, getVisibleVersion } from './find-version.ts';
import { asTimeLimits, readVersions, type TableVersion, tableAfter, upTo } from './read-table.ts';
import { listSubjects } from './subjects.ts';

/** Shown by name; the others are counted. */
const SHOWN = 50;
/** Counted exactly up to here; a preview must not take longer than reading it. */
const COUNT_CAP = 20_000;

export interface LimitMove {
  recordType: string;
  recordId: string;
  title: string;
  limit: string;
  matter: string;
  limitBefore: string;
  limitAfter: string;
  dueBefore: Date | null;
  dueAfter: Date | null;
}

export interface ImpactGroup {
  title: string;
  records: number;
}

/** What a recount by a version would do to the records under way. */
export interface LimitImpact {
  deadlines: number;
  records: number;
  paused: number;
  later: number;
  earlier: number;
  overdue: number;
  warned: number;
  capped: boolean;
  districts: ImpactGroup[];
  matters: ImpactGroup[];
  moves: LimitMove[];
}

/** The limits that a version changes: no other clock follows it. */
export const cellsOf = ({ body }: Pick<TableVersion, 'body'>): LimitCell[] =>
  body.changes.map(({ matterCode, kind, stage }) => ({ matterCode, kind, stage }));

/**
 * Which running deadlines a recount by the version would change, counted by district and matter, the 50 nearest by name; changes nothing. A
 * version that is not in force yet is looked at as if it were.
 *
 * @throws NOT_FOUND, FORBIDDEN outside the city's offices
 */
export async function limitImpact(ctx: Ctx, versionId: string): Promise<LimitImpact> {
  assertCity(ctx);
  const version = await getVisibleVersion(ctx, versionId);
  const found: RelimitedTimer[] = [];
  for await (const chunk of findRelimited(ctx, await limitsOf(ctx, version), cellsOf(version))) {
    found.push(...chunk);
    if (found.length >= COUNT_CAP) break;
  }
  return describe(ctx, found);
}

/** The limits as the engine would look them up under the version. */
async function limitsOf(ctx: Ctx, version: TableVersion): Promise<TimeLimits> {
  if (isInForce(version, ctx.app.clock.now())) return loadTimeLimits(ctx);
  return asTimeLimits(await tableAfter(ctx, upTo(await readVersions(ctx), version.number)));
}

const URGENCY: Readonly<Record<TimeLevel, number>> = { OVERDUE: 3, URGENT: 2, SOON: 1, NORMAL: 0, PAUSED: 0, NONE: 0 };

async function describe(ctx: Ctx, found: readonly RelimitedTimer[]): Promise<LimitImpact> {
  const { calendar, clock } = ctx.app;
  const now = clock.now();
  const levels = found.map(({ before, timer }) =>
    [before, timer].map((one) => (one && !one.closedAt ? levelOf(project(timerState(one), calendar, now)) : 'NONE')),
  );
  const worse = levels.filter(([one, other]) => URGENCY[other ?? 'NONE'] > URGENCY[one ?? 'NONE']);
  const overdue = worse.filter(([, after]) => after === 'OVERDUE').length;
  const moving = found.flatMap(({ dueBefore, dueAfter }) =>
    dueBefore && dueAfter ? [dueAfter.getTime() - dueBefore.getTime()] : [],
  );
  const titles = new Map((await listSubjects(ctx)).map(({ code, title }) => [code, title]));
  const districts = new Map(
    (await findOrgs(ctx, { level: 'DISTRICT' })).map(({ code, shortName }) => [code, shortName]),
  );
  const matterOf = ({ matterCode }: RelimitedTimer) => titles.get(matterCode ?? '') ?? '其他';
  return {
    deadlines: found.length,
    records: recordsOf(found),
    paused: found.filter(({ before, dueBefore }) => before && dueBefore === null).length,
    later: moving.filter((by) => by > 0).length,
    earlier: moving.filter((by) => by < 0).length,
    overdue,
    warned: worse.length - overdue,
    capped: found.length >= COUNT_CAP,
    districts: groups(found, ({ record }) => districts.get(record.districtCode ?? '') ?? '市级'),
    matters: groups(found, matterOf),
    moves: nearest(found).map((one) => moveOf(one, matterOf(one))),
  };
}

const recordsOf = (found: readonly RelimitedTimer[]) => new Set(found.map(({ record }) => record.id)).size;

function groups(found: readonly RelimitedTimer[], titleOf: (one: RelimitedTimer) => string): ImpactGroup[] {
  return [...Map.groupBy(found, titleOf)]
    .map(([title, own]) => ({ title, records: recordsOf(own) }))
    .sort((a, b) => b.records - a.records);
}

function nearest(found: readonly RelimitedTimer[]): RelimitedTimer[] {
  const at = ({ dueBefore }: RelimitedTimer) => dueBefore?.getTime() ?? Number.POSITIVE_INFINITY;
  return found.toSorted((a, b) => at(a) - at(b)).slice(0, SHOWN);
}

const textOf = ({ limitValue, limitUnit, clockStart, pauseOn }: RelimitedTimer['timer']): string =>
  textOfLimit({ value: Number(limitValue), unit: limitUnit, clockStart, pauseOn: pauseOn as Pause[] | null });

function moveOf({ before, timer, recordType, record, dueBefore, dueAfter }: RelimitedTimer, matter: string): LimitMove {
  return {
    recordType,
    recordId: record.id,
    title: record.title,
    limit: limitTitle(timer.kind, timer.stage),
    matter,
    limitBefore: limitOf(before, textOf),
    limitAfter: limitOf(timer, textOf),
    dueBefore,
    dueAfter,
  };
}
