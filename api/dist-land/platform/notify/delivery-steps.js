import { run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
/** Writes down what became of deliveries, in the order given, in one statement (R4.3.3: nothing is lost silently). */ export async function recordSteps(ctx, steps) {
    if (steps.length === 0) return;
    const now = ctx.app.clock.now();
    // Ids made within one millisecond sort by chance; those of one call are given in order.
    const ids = steps.map(()=>uuidv7(now.getTime())).sort();
    const values = steps.map(({ notificationId, deliveryId, state, attempt, detail }, at)=>({
            id: ids[at],
            notificationId,
            deliveryId,
            state,
            attempt,
            detail: detail?.slice(0, 300)
        }));
    await run(ctx, sql`insert into notification_step (id, notification_id, delivery_id, state, attempt, detail, at)
        select v.id, v."notificationId", v."deliveryId", v.state, v.attempt, v.detail, ${now}
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
          as v(id uuid, "notificationId" uuid, "deliveryId" uuid, state text, attempt smallint, detail text)`);
}

//# sourceMappingURL=delivery-steps.js.map