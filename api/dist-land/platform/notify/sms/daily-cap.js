import { rows, sql } from "../../../database/sql.js";
import { dayNumberOf, instantOfDay } from "../../calendar/index.js";
import { readParameter } from "../../parameters/index.js";
import { smsDailyCap } from "../parameters.js";
/** Hour at which what was over the cap goes out the next day. */ const MORNING_MS = 8 * 60 * 60_000;
/** Parts the messages into those that may go now and those whose receiver has had enough for today, keeping the order. */ export async function splitByCap(ctx, messages) {
    const cap = await readParameter(ctx, smsDailyCap);
    const counts = await countToday(ctx, messages);
    const split = {
        now: [],
        later: []
    };
    for (const message of messages){
        const had = counts.get(message.phoneIndex) ?? 0;
        if (had >= cap) {
            split.later.push(message);
        } else {
            split.now.push(message);
            counts.set(message.phoneIndex, had + 1);
        }
    }
    return split;
}
/** Eight o'clock of the next local day. */ export function nextMorning(now) {
    return instantOfDay(dayNumberOf(now) + 1, MORNING_MS);
}
async function countToday(ctx, messages) {
    const today = instantOfDay(dayNumberOf(ctx.app.clock.now()));
    const indexes = [
        ...new Set(messages.map((message)=>message.phoneIndex))
    ];
    const found = await rows(ctx, sql`select phone_index as index, count(*) as count from notification_delivery
        where phone_index = any(${indexes}::text[]) and sent_at >= ${today} group by phone_index`);
    return new Map(found.map(({ index, count })=>[
            index,
            Number(count)
        ]));
}

//# sourceMappingURL=daily-cap.js.map