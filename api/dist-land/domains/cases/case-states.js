/** States of a case by the queue that shows them (00-common "queue 接件待办结"). */ export const QUEUE_STATES = {
    PENDING_PREREVIEW: [
        'PENDING_PREREVIEW'
    ],
    PASSED: [
        'PREREVIEW_PASSED'
    ],
    RETURNED: [
        'PREREVIEW_RETURNED'
    ],
    ACCEPTED_OPEN: [
        'ACCEPTED',
        'IN_PROGRESS',
        'SUPPLEMENT',
        'PENDING_FINISH'
    ],
    FINISHED: [
        'FINISHED_NORMAL',
        'FINISHED_TERMINATED',
        'CANCELLED'
    ],
    ALL: null
};

//# sourceMappingURL=case-states.js.map