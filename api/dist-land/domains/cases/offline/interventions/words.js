/** Ways to step in before a matter ends by itself (01 §5.3 Intervention.kind). */ export const KINDS = {
    DEFER: '暂缓',
    CHANGE_STATUS: '调整状态',
    FINISH_NOW: '立即办结',
    DISABLE: '取消自动办结',
    RESTORE: '恢复自动办结'
};
/** The step of the plan that each way is. */ export const PLAN_ACTIONS = {
    DEFER: 'defer',
    CHANGE_STATUS: 'changeStatus',
    FINISH_NOW: 'finishNow',
    DISABLE: 'disable',
    RESTORE: 'restore'
};
/** States that 调整状态 may lead to (01 §2.5), and the steps of a sub-case that lead there. */ export const STATUS_STEPS = {
    SUPPLEMENT: [
        'requestSupplement'
    ],
    SUSPENDED: [
        'suspend'
    ],
    IN_PROGRESS: [
        'supply',
        'resume',
        'progress'
    ],
    PENDING_FINISH: [
        'markHandled'
    ],
    FINISHED_TERMINATED: [
        'terminateHere'
    ]
};
export const STATUS_TITLES = {
    SUPPLEMENT: '待补正',
    SUSPENDED: '挂起',
    IN_PROGRESS: '办理中',
    PENDING_FINISH: '待办结',
    FINISHED_TERMINATED: '终止办结'
};

//# sourceMappingURL=words.js.map