/** finishMode in words (01 §2.4). */ export const FINISH_MODE_TITLES = {
    NORMAL: '人工办结',
    AUTO_OFFLINE: '线下事项自动办结',
    FORCED_AUTO: '按规则强制办结',
    FORCED_MANUAL: '人工强制办结',
    HISTORIC: '历史办件办结',
    WITHDRAWN: '撤销或撤回'
};
/** Where a push goes, in words. */ export const CHANNEL_TITLES = {
    'case-library': '办件库',
    department: '办理部门'
};

//# sourceMappingURL=words.js.map