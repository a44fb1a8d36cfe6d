/** States in which a rule ends a matter. */ export const FINISH_STATES = {
    FINISHED_NORMAL: '正常办结',
    FINISHED_TERMINATED: '终止办结'
};

//# sourceMappingURL=rule-body.js.map