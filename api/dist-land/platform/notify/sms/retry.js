import { MINUTE_MS } from "../../calendar/index.js";
import { readParameter } from "../../parameters/index.js";
import { retryMinutes } from "../parameters.js";
/** Minutes after which a failed message is tried again, in order. */ export async function readRetryMinutes(ctx) {
    const { first, second, third } = await readParameter(ctx, retryMinutes);
    return [
        first,
        second,
        third
    ];
}
/** When to try again after the `attempts`-th attempt failed at `now`; undefined = give up (00-common "retry of pushes"). */ export function nextAttempt(attempts, now, minutes) {
    const wait = minutes[attempts - 1];
    return wait === undefined ? undefined : new Date(now.getTime() + wait * MINUTE_MS);
}

//# sourceMappingURL=retry.js.map