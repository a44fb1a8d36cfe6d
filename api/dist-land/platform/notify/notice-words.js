export const CHANNEL_TITLES = {
    IN_APP: '站内消息',
    POPUP: '弹窗提醒',
    SMS: '短信'
};
export const AUDIENCE_TITLES = {
    CLERK: '窗口工作人员',
    TECH: '技术人员',
    APPLICANT: '申请人',
    CHIEF: '负责人',
    ADMIN: '管理员'
};
/** States of a delivery (01 §6.7). */ export const STATE_TITLES = {
    QUEUED: '待发送',
    SENDING: '发送中',
    SENT: '已发送',
    DELIVERED: '已送达',
    READ: '已读',
    FAILED: '发送失败',
    RETRYING: '等待重试',
    GIVEUP: '未送达',
    NO_TARGET: '无接收号码'
};
export const channelTitle = (channel)=>CHANNEL_TITLES[channel] ?? channel;
export const stateTitle = (state)=>STATE_TITLES[state] ?? state;

//# sourceMappingURL=notice-words.js.map