/** 「承诺10个工作日，法定15个工作日」; empty when neither is set. */ export function matterLimitText({ promiseDays, legalDays, legalUnit }) {
    const unit = legalUnit === 'CALENDAR_DAY' ? '天' : '个工作日';
    const promise = promiseDays === null ? undefined : `承诺${promiseDays}个工作日`;
    const legal = legalDays === null ? undefined : `法定${legalDays}${unit}`;
    return [
        promise,
        legal
    ].filter(Boolean).join('，');
}

//# sourceMappingURL=limit-text.js.map