import { rows, sql } from '../../database/sql.ts';
import { CITY } from '../access/orgs/shanghai-tree.ts';
import { canonicalRole, ROLE_PRESETS } from '../access/roles/role-presets.ts';
import type { Ctx } from '../kernel/context.ts';
import type { FlowRow } from './binding.ts';
import { type FlowDefinition, type FlowTransition, findTransition, type Seat } from './definition.ts';

/** Which seats nobody sits on, for one record: by role and place. */
export type VacantSeats = ReadonlySet<string>;

const keyOf = ({ role, at }: Seat): string => `${canonicalRole(role)} ${at ?? 'OWN'}`;

/** The first seat of a step that nobody sits on, as people call it. */
export function vacantSeatOf({ seats = [] }: FlowTransition, vacant: VacantSeats): string | undefined {
  const seat = seats.find((one) => vacant.has(keyOf(one)));
  if (!seat) return undefined;
  const code = canonicalRole(seat.role);
  return ROLE_PRESETS.find((preset) => preset.code === code)?.name ?? code;
}

/**
 * The seats named by steps open to these records that nobody sits on: no account in service of that role in the organisation whose turn it would
 * be. One statement for all of them, none where no step names any.
 */
export async function loadVacantSeats(
  ctx: Ctx,
  flow: FlowDefinition,
  records: readonly FlowRow[],
): Promise<Map<string, VacantSeats>> {
  const wanted = records.flatMap((row) =>
    seatsOf(flow, row.state).map((seat) => ({
      id: row.id,
      key: keyOf(seat),
      role: canonicalRole(seat.role),
      orgId: seat.at === undefined ? row.orgId : null,
      orgCode: seat.at === 'DISTRICT' ? row.districtCode : seat.at === 'CITY' ? CITY : null,
    })),
  );
  if (wanted.length === 0) return new Map();
  const vacant = await rows<{ id: string; key: string }>(
    ctx,
    sql`select v.id, v.key
          from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as v(id uuid, key text, role text, "orgId" uuid, "orgCode" text)
         where not exists (
               select 1 from user_role ur
                 join role r on r.id = ur.role_id and r.code = v.role
                 join user_account u on u.id = ur.user_id and u.status = 'ENABLED'
                 join org o on o.id = u.org_id
                where o.id = v."orgId" or o.code = v."orgCode")`,
  );
  return new Map(
    [...Map.groupBy(vacant, ({ id }) => id)].map(([id, keys]) => [id, new Set(keys.map(({ key }) => key))]),
  );
}

const seatsOf = (flow: FlowDefinition, state: string): readonly Seat[] =>
  Object.keys(flow.states[state]?.on ?? {}).flatMap((action) => {
    const known = flow.states[state];
    return (known && findTransition(known, action)?.seats) ?? [];
  });
