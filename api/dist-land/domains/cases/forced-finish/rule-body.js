/** What a rule may order beyond the finish itself, which always tells applicant, departments and library. */ export const FOLLOW_UPS = {
    TASK: '联系申请人说明情况',
    HAND_OVER: '移交区退役军人事务局',
    STOP_PAYMENT: '停发一次性经济补助'
};
/** How a matter ends, with the library's doneresult (01 §2.7). */ export const FINISH_WAYS = {
    FINISHED_TERMINATED: '终止办结（办件库结果3）',
    FINISHED_NORMAL: '正常办结（办件库结果6）'
};

//# sourceMappingURL=rule-body.js.map