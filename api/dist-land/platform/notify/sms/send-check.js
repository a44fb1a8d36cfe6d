const checks = new Map();
/** A domain's check for notices about its records, by record type. Called while modules load. */ export function registerSendCheck(recordType, check) {
    checks.set(recordType, check);
}
/** Ids of the notices that are no longer true. */ export async function findOutdated(ctx, pending) {
    const outdated = new Set();
    for (const [recordType, check] of checks){
        const concerned = pending.filter((notice)=>notice.recordType === recordType);
        if (concerned.length === 0) continue;
        const valid = await check(ctx, concerned);
        for (const { notificationId } of concerned)if (!valid.has(notificationId)) outdated.add(notificationId);
    }
    return outdated;
}

//# sourceMappingURL=send-check.js.map