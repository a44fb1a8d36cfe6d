/**
 * The suspensions of a timer as disjoint stretches in order of time. Overlapping ones count once; what lies before the
 * start of the timer, and an end before its beginning (clocks of two machines may differ), counts nothing.
 */ export function disjointSuspensions(suspensions, startedAt) {
    const ordered = suspensions.map((one)=>one.from < startedAt ? {
            ...one,
            from: startedAt
        } : one).filter(({ from, to })=>!to || to > from).sort((a, b)=>a.from.getTime() - b.from.getTime());
    const merged = [];
    for (const next of ordered){
        const last = merged.at(-1);
        if (!last || last.to && last.to < next.from) merged.push({
            ...next
        });
        else if (last.to && (!next.to || next.to > last.to)) merged[merged.length - 1] = extended(last, next);
    }
    return merged;
}
/** The later of two touching stretches gives the end and, being the one still open, the reason. */ function extended(last, next) {
    return {
        from: last.from,
        to: next.to,
        reason: next.reason ?? last.reason
    };
}

//# sourceMappingURL=suspensions.js.map