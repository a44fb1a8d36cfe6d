import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
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
  return direction === 'IN'
    ? channelLights(ctx, worst)
    : [...counterpartLights(ctx, worst), ...(await entryLights(ctx, worst))];
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
  const channels = await tables(ctx)
    .selectFrom('data_channel as c')
    .leftJoin('exchange_probe as p', 'p.channel_id', 'c.id')
    .select(['c.id', 'c.name as title', 'p.checked_at as checkedAt', 'p.failures', 'p.problem'])
    .where('c.state', '=', 'ENABLED')
    .orderBy('c.name')
    .execute();
  return channels.map(({ id, title, checkedAt, failures, problem }) => {
    const anomaly = worst.get(id);
    const failing = (failures ?? 0) > 0;
    const colour = anomaly?.level === 'HIGH' ? 'RED' : anomaly || failing ? 'YELLOW' : checkedAt ? 'GREEN' : 'GREY';
    const well = checkedAt ? '正常' : '尚未探测';
    const reason = anomaly ? getRule(anomaly.rule).title : failing ? `探测失败${failures}次：${problem ?? ''}` : well;
    return { id, title, colour, reason, checkedAt };
  });
}

/** One for each uplink entry in use: whether its receiver takes what is sent, and since when (03 §39.4 internal tab). */
async function entryLights(ctx: Ctx, worst: Worst): Promise<Light[]> {
  const entries = await rows<EntryFacts>(
    ctx,
    sql`select e.id, e.name as title, failing.tries, failing.error, failing.behind, last.state as "lastState", last.at as "checkedAt"
          from uplink_entry e
          left join lateral (
            select b.round_attempts as tries, b.last_error as error,
                   (select count(*)::int from transfer_batch o where o.task_id = b.task_id and o.seq > b.seq and o.state = 'PENDING') as behind
              from transfer_batch b join transfer_task t on t.id = b.task_id
             where t.entry_id = e.id and b.state = 'PENDING' and b.failing_since is not null order by b.failing_since limit 1) failing on true
          left join lateral (
            select t.state, coalesce(t.finished_at, t.created_at) as at from transfer_task t
             where t.entry_id = e.id and t.state in ('SUCCEEDED', 'PARTIAL', 'FAILED') order by t.id desc limit 1) last on true
         where e.state = 'ENABLED' order by e.name`,
  );
  return entries.map((entry) => {
    const { id, title, checkedAt } = entry;
    return { id, title, checkedAt, ...stateOf(entry, worst.get(id)) };
  });
}

interface EntryFacts {
  id: string;
  title: string;
  tries: number | null;
  error: string | null;
  behind: number | null;
  lastState: string | null;
  checkedAt: SqlInstant | null;
}

/** What is wrong now stands before what was. */
function stateOf(
  { tries, error, behind, lastState }: EntryFacts,
  anomaly: { level: string; rule: string } | undefined,
): Pick<Light, 'colour' | 'reason'> {
  if (tries !== null) {
    const waiting = behind ? `，其后 ${behind} 批等待` : '';
    return { colour: anomaly ? 'RED' : 'YELLOW', reason: `已${tries}次未送达${waiting}：${error ?? ''}` };
  }
  if (lastState === 'FAILED') return { colour: 'RED', reason: '最近一次传输失败' };
  if (anomaly) return { colour: 'YELLOW', reason: `${getRule(anomaly.rule).title}，待处理` };
  if (lastState === 'PARTIAL') return { colour: 'YELLOW', reason: '最近一次传输有失败的行' };
  return lastState === null ? { colour: 'GREY', reason: '尚未传输' } : { colour: 'GREEN', reason: '正常' };
}

function counterpartLights(ctx: Ctx, worst: Worst): Light[] {
  return [...ctx.app.registry.outbound.values()].map(({ key, title }) => {
    const anomaly = worst.get(key);
    const colour = anomaly ? (anomaly.level === 'HIGH' ? 'RED' : 'YELLOW') : 'GREEN';
    return { id: key, title, colour, reason: anomaly ? getRule(anomaly.rule).title : '正常', checkedAt: null };
  });
}
