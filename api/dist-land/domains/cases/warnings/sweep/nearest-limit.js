/** The running limit that runs out first. */ export function nearestLimit(limits) {
    return limits.filter(({ dueAt })=>dueAt !== null).sort((a, b)=>(a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0))[0];
}

//# sourceMappingURL=nearest-limit.js.map