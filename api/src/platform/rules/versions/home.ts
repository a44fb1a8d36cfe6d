import { firstRow, sql } from '../../../database/sql.ts';
import { hasPermission, type Placed } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { AnyRuleKind } from './rule-kind.ts';

/** Code of the organisation that owns the city's rules. */
const CITY = '310000';

export type RuleLevel = 'CITY' | 'DISTRICT';

/** An organisation whose rules somebody may write. */
export interface RuleHome extends Placed {
  level: RuleLevel;
  orgName: string;
}

const homes = sql`select id as "orgId", path as "orgPath", code as "districtCode", short_name as "orgName",
  case when code = ${CITY} then 'CITY' else 'DISTRICT' end as level from org`;

/** The city's bureau: owner of what holds everywhere. @throws Error before the organisations are entered */
export async function getCityHome(ctx: Ctx): Promise<RuleHome> {
  const city = await firstRow<RuleHome>(ctx, sql`${homes} where code = ${CITY}`);
  if (!city) throw new Error('the organisations have not been entered');
  return city;
}

/** Whose rules a person writes: those of his district, else the city's; nobody's for machines. */
export async function findHome(ctx: Ctx): Promise<RuleHome | undefined> {
  if (ctx.actor.kind !== 'USER') return undefined;
  return firstRow<RuleHome>(
    ctx,
    sql`${homes} where code = (select coalesce(district_code, ${CITY}) from org where id = ${ctx.actor.orgId})`,
  );
}

/** Whether the caller may write rules of the kind for the place: holds its permission and is at home there. */
export function mayEditThere(ctx: Ctx, kind: AnyRuleKind, place: Placed, home: RuleHome | undefined): boolean {
  if (kind.cityOnly && home?.level !== 'CITY') return false;
  return hasPermission(ctx.actor, kind.permissions.edit) && home?.orgPath === place.orgPath;
}
