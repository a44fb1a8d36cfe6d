import { rows, sql } from "../../../../database/sql.js";
import { getRule } from "../rules/rule-definition.js";
/** Red: an open anomaly of level 高, or probes failed three times. Yellow: a lesser one, or the last probe failed. Grey: never probed. */ export async function listLights(ctx, direction) {
    const worst = await worstOf(ctx, direction);
    return direction === 'IN' ? channelLights(ctx, worst) : counterpartLights(ctx, worst);
}
async function worstOf(ctx, direction) {
    const found = await rows(ctx, sql`select distinct on (subject) subject, level, rule from exchange_anomaly
         where direction = ${direction} and state in ('NEW', 'CONFIRMED', 'HANDLING') and subject_kind in ('CHANNEL', 'TARGET', 'ENTRY')
         order by subject, array_position(array['HIGH', 'MIDDLE', 'LOW'], level::text)`);
    return new Map(found.map(({ subject, ...rest })=>[
            subject,
            rest
        ]));
}
async function channelLights(ctx, worst) {
    const channels = await rows(ctx, sql`select c.id, c.name as title, p.checked_at as "checkedAt", p.failures, p.problem
          from data_channel c left join exchange_probe p on p.channel_id = c.id where c.state = 'ENABLED' order by c.name`);
    return channels.map(({ id, title, checkedAt, failures, problem })=>{
        const anomaly = worst.get(id);
        const failing = (failures ?? 0) > 0;
        const colour = anomaly?.level === 'HIGH' ? 'RED' : anomaly || failing ? 'YELLOW' : checkedAt ? 'GREEN' : 'GREY';
        const well = checkedAt ? '正常' : '尚未探测';
        const reason = anomaly ? getRule(anomaly.rule).title : failing ? `探测失败${failures}次：${problem ?? ''}` : well;
        return {
            id,
            title,
            colour,
            reason,
            checkedAt
        };
    });
}
function counterpartLights(ctx, worst) {
    return [
        ...ctx.app.registry.outbound.values()
    ].map(({ key, title })=>{
        const anomaly = worst.get(key);
        const colour = anomaly ? anomaly.level === 'HIGH' ? 'RED' : 'YELLOW' : 'GREEN';
        return {
            id: key,
            title,
            colour,
            reason: anomaly ? getRule(anomaly.rule).title : '正常',
            checkedAt: null
        };
    });
}

//# sourceMappingURL=lights.js.map