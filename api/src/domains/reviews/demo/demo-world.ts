import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { demoActor } from '../../../platform/access/index.ts';
import { ManualClock } from '../../../platform/calendar/index.ts';
import type { Ctx, UserActor } from '../../../platform/kernel/index.ts';

/** A matter that was accepted, with whoever stands at the counter of its centre. */
export interface DemoService {
  id: string;
  acceptedAt: SqlInstant;
  orgCode: string;
}

/** Accepted matters of the demonstration at centres with staff, the oldest first; none that was evaluated. */
export function demoServices(ctx: Ctx): Promise<DemoService[]> {
  return rows<DemoService>(
    ctx,
    sql`select s.id, c.accepted_at as "acceptedAt", o.code as "orgCode"
          from sub_case s join one_thing_case c on c.id = s.case_id join org o on o.id = c.org_id
         where c.accepted_at is not null and s.state <> 'DRAFT' and o.code in ('310109-C', '310115-C')
           and not exists (select 1 from evaluation e where e.service_type = 'subCase' and e.service_id = s.id)
         order by c.accepted_at, s.position`,
  );
}

/** The same context at another time. */
export const at = (ctx: Ctx, moment: Date): Ctx => ({
  ...ctx,
  app: Object.create(ctx.app, { clock: { value: new ManualClock(moment) } }),
});

export interface DemoStaff {
  /** Who serves and is rated. */
  clerk: UserActor;
  /** Who works on what was said badly of the clerk. */
  colleague?: UserActor;
  /** Of 虹口区; the other centre has nobody who would review an answer. */
  head?: UserActor;
  chief?: UserActor;
}

/** Who acts in the demonstration, by the code of the centre. */
export async function demoStaff(ctx: Ctx): Promise<Map<string, DemoStaff>> {
  const find = async (loginName: string, role: string) => {
    const user = await tables(ctx)
      .selectFrom('user_account')
      .select('id')
      .where('login_name', '=', loginName)
      .executeTakeFirst();
    return user && demoActor(ctx, user.id, role);
  };
  const [clerk, pudong] = [await find('clerk_hk', 'CENTRE_CLERK'), await find('clerk_pd', 'CENTRE_CLERK')];
  const colleague = await find('clerk_hk2', 'CENTRE_CLERK');
  const [head, found] = [await find('head_hk', 'CENTRE_HEAD'), await find('chief_hk', 'DIST_CHIEF')];
  const chief = found && { ...found, scope: { kind: 'DISTRICT' as const, districtCode: '310109' } };
  return new Map<string, DemoStaff>([
    ...(clerk && head && chief ? [['310109-C', { clerk, head, chief, ...(colleague && { colleague }) }] as const] : []),
    ...(pudong ? [['310115-C', { clerk: pudong }] as const] : []),
  ]);
}
