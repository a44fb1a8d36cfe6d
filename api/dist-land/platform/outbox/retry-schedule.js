const MINUTE = 60_000;
/** Waiting times after the first try and each of the six more (00-common "outbox retries"). */ const DELAYS_MS = [
    1,
    5,
    15,
    60,
    360,
    1440
].map((minutes)=>minutes * MINUTE);
/** How many failures of one round are the last: the first try and six more. */ export const MOST_ATTEMPTS = DELAYS_MS.length + 1;
/** The failure at which technicians hear of it for the first time (N04); again at DEAD. */ export const ALARM_AT_FAILURE = 5;
/** When to try again after `failures` failures of this round; undefined = give up (DEAD). */ export function nextAttemptAt(failures, now) {
    const delay = DELAYS_MS[failures - 1];
    return delay === undefined ? undefined : new Date(now.getTime() + delay);
}

//# sourceMappingURL=retry-schedule.js.map