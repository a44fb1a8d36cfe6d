/** Whole months of service, from the day of enlistment to the day of discharge; 0 when they are the wrong way round. */ export function serviceMonths(enlistDate, dischargeDate) {
    const [fromYear = 0, fromMonth = 0, fromDay = 0] = enlistDate.split('-').map(Number);
    const [toYear = 0, toMonth = 0, toDay = 0] = dischargeDate.split('-').map(Number);
    const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
    return Math.max(0, months);
}

//# sourceMappingURL=service-months.js.map