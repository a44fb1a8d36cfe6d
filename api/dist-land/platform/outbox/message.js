/** States of a push (00-common "outbox states"), with what a clerk reads. */ export const OUTBOX_STATES = {
    PENDING: '待推送',
    SENDING: '推送中',
    SENT: '已送达待确认',
    ACKED: '已确认',
    REJECTED: '被拒绝',
    DEAD: '推送失败',
    SKIPPED: '已跳过'
};

//# sourceMappingURL=message.js.map