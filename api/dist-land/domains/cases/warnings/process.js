/** 流程: the stretches of the way of a case, with the states of each (01 §6.3 "flow"). */ export const PROCESSES = {
    受理: [
        'PENDING_PREREVIEW',
        'PREREVIEW_RETURNED',
        'PREREVIEW_PASSED'
    ],
    审核: [
        'ACCEPTED',
        'IN_PROGRESS',
        'SUPPLEMENT',
        'SUSPENDED'
    ],
    办结: [
        'PENDING_FINISH'
    ]
};
/** Which stretch a state belongs to; what is over belongs to the last. */ export function processOf(state) {
    const found = Object.keys(PROCESSES).find((name)=>PROCESSES[name].includes(state));
    return found ?? '办结';
}

//# sourceMappingURL=process.js.map