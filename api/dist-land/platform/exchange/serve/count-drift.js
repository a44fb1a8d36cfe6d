import { run, sql } from "../../../database/sql.js";
const HOUR_MS = 3_600_000;
/** Counts rows that do not fit the source's definition, by channel and hour (03 §35.4, §39.2 R12). A failure to count stops nobody. */ export async function countDrift(ctx, channelId, projected) {
    if (projected.driftedRows === 0) return;
    const hour = new Date(Math.floor(ctx.app.clock.now().getTime() / HOUR_MS) * HOUR_MS);
    try {
        await run(ctx, sql`insert into exchange_drift as d (channel_id, hour, drifted_rows, unknown_fields, missing_fields)
          values (${channelId}, ${hour}, ${projected.driftedRows}, ${projected.unknownFields}::text[], ${projected.missingFields}::text[])
          on conflict (channel_id, hour) do update set drifted_rows = d.drifted_rows + excluded.drifted_rows,
            unknown_fields = (select array_agg(distinct n) from unnest(d.unknown_fields || excluded.unknown_fields) n),
            missing_fields = (select array_agg(distinct n) from unnest(d.missing_fields || excluded.missing_fields) n)`);
    } catch (error) {
        ctx.app.log.error({
            err: error,
            traceId: ctx.traceId
        }, 'schema drift could not be counted');
    }
}

//# sourceMappingURL=count-drift.js.map