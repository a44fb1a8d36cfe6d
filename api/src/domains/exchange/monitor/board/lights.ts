import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getRule } from '../rules/rule-definition.ts';

export type LightColour = 'GREEN' | 'YELLOW' | 'RED' | 'GREY';

/** State of a channel or counterpart at a glance, with the reason in words. */
export interface Light {
  id: string;
  title: string;
  colour: LightColour;
  reason: string;
  checkedAt: SqlInstant | null;
}

/** Red: an open anomaly of level 高, or probes failed three times. Yellow: a lesser one, or the last probe failed. Grey: never probed. */
export async function listLights(ctx: Ctx, direction: 'IN' | 'OUT'): Promise<Light[]> {
  const worst = await worstOf(ctx, direction);
  return direction === 'IN' ? channelLights(ctx, worst) : counterpartLights(ctx, worst);
}

type Worst = ReadonlyMap<string, { level: string; rule: string }>;

async function worstOf(ctx: Ctx, direction: 'IN' | 'OUT'): Promise<Worst> {
  const found = await rows<{ subject: string; level: string; rule: string }>(
    ctx,
    sql`select distinct on (subject) subject, level, rule from exchange_anomaly
         where direction = ${direction} and state in ('NEW', 'CONFIRMED', 'HANDLING') and subject_kind in ('CHANNEL', 'TARGET', 'ENTRY')
         order by subject, array_position(array['HIGH', 'MIDDLE', 'LOW'], level::text)`,
  );
  return new Map(found.map(({ subject, ...rest }) => [subject, rest]));
}

async function channelLights(ctx: Ctx, worst: Worst): Promise<Light[]> {
  const channels = await rows<{
    id: string;
    title: string;
    checkedAt: SqlInstant | null;
    failures: number | null;
    problem: string | null;
  }>(
    ctx,
    sql`select c.id, c.name as title, p.checked_at as "checkedAt", p.failures, p.problem
          from data_channel c left join exchange_probe p on p.channel_id = c.id where c.state = 'ENABLED' order by c.name`,
  );
  return channels.map(({ id, title, checkedAt, failures, problem }) => {
    const anomaly = worst.get(id);
    const failing = (failures ?? 0) > 0;
    const colour = anomaly?.level === 'HIGH' ? 'RED' : anomaly || failing ? 'YELLOW' : checkedAt ? 'GREEN' : 'GREY';
    const well = checkedAt ? '正常' : '尚未探测';
    const reason = anomaly ? getRule(anomaly.rule).title : failing ? `探测失败${failures}次：${problem ?? ''}` : well;
    return { id, title, colour, reason, checkedAt };
  });
}

function counterpartLights(ctx: Ctx, worst: Worst): Light[] {
  return [...ctx.app.registry.outbound.values()].map(({ key, title }) => {
    const anomaly = worst.get(key);
    const colour = anomaly ? (anomaly.level === 'HIGH' ? 'RED' : 'YELLOW') : 'GREEN';
    return { id: key, title, colour, reason: anomaly ? getRule(anomaly.rule).title : '正常', checkedAt: null };
  });
}
