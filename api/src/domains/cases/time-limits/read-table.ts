import { type SqlInstant } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { LimitUnit } from '../../../platform/calendar/index.ts';
import { TimeLimits, type TimerKind } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { SetLimit, TimeLimitBody } from './body.ts';
import { type LimitLevel, type LimitPlace, placeKey } from './words.ts';

export const TIME_LIMIT_KIND = 'time-limit';

/** One limit as a version of the configuration has it. */
export interface LimitCell extends LimitPlace {
  limit: SetLimit;
  /** The version that set it. */
  setBy: number;
}

/** A version of the configuration with what it changes. */
export interface TableVersion {
  id: string;
  ruleId: string;
  number: number;
  state: string;
  effectiveFrom: SqlInstant | null;
  body: TimeLimitBody;
}

/** Every version that was not given up, oldest first; in one statement. */
export function readVersions(ctx: Ctx): Promise<TableVersion[]> {
  return tables(ctx)
    .selectFrom('rule_version as v')
    .select(['v.id', 'v.rule_id as ruleId', 'v.number', 'v.state', 'v.effective_from as effectiveFrom', 'v.body'])
    .$narrowType<{ body: TimeLimitBody }>()
    .where('v.kind', '=', TIME_LIMIT_KIND)
    .where('v.state', 'not in', ['DISCARDED', 'REJECTED'])
    .orderBy('v.number')
    .execute();
}

/** The limits as they were shipped: version 1. */
async function readShipped(ctx: Ctx): Promise<LimitCell[]> {
  const found = await tables(ctx)
    .selectFrom('time_limit_rule')
    .select([
      'matter_code as matterCode',
      'kind',
      'stage',
      'org_level as orgLevel',
      'limit_value as value',
      'limit_unit as unit',
    ])
    .$narrowType<{ kind: LimitPlace['kind']; orgLevel: LimitPlace['orgLevel']; unit: LimitUnit }>()
    .where('rule_version', '=', 1)
    .execute();
  return found.map(({ value, unit, ...place }) => ({ ...place, limit: { value: Number(value), unit }, setBy: 1 }));
}

/** The limits after some versions, each upon the one before: what the last of them makes hold. */
export async function tableAfter(ctx: Ctx, versions: readonly Pick<TableVersion, 'number' | 'body'>[]) {
  const cells = new Map((await readShipped(ctx)).map((cell) => [placeKey(cell), cell]));
  for (const { number, body } of versions) {
    for (const change of body.changes) {
      const key = placeKey(change);
      const { matterCode, kind, stage, orgLevel, after } = change;
      if (after) cells.set(key, { matterCode, kind, stage, orgLevel, limit: after, setBy: number });
      else cells.delete(key);
    }
  }
  return cells;
}

export type LimitTable = ReadonlyMap<string, LimitCell>;

/** The versions that lie under a version and itself: what was approved before it. */
export function upTo(versions: readonly TableVersion[], number: number): TableVersion[] {
  return versions.filter((version) => version.number === number || (version.number < number && isApproved(version)));
}

export const isApproved = ({ state }: Pick<TableVersion, 'state'>): boolean => state === 'APPROVED';

/** A table as the engine would look limits up in it. */
export function asTimeLimits(table: LimitTable): TimeLimits {
  return new TimeLimits(
    [...table.values()].map(({ limit: { value, unit, clockStart, pauseOn }, setBy, ...place }) => ({
      ...place,
      clockStart,
      pauseOn,
      limitValue: value,
      limitUnit: unit,
      ruleVersion: setBy,
    })),
  );
}

/** A limit of the table, or what holds for the matter without it: its own at all levels, then that of every matter. */
export function effective(table: LimitTable, matterCode: string, kind: TimerKind, stage: string, orgLevel: LimitLevel) {
  const places = [matterCode, '*'].flatMap((code) =>
    [...new Set<LimitLevel>([orgLevel, 'ALL'])].map((level) =>
      table.get(placeKey({ matterCode: code, kind, stage, orgLevel: level })),
    ),
  );
  return places.find((found) => found !== undefined);
}
