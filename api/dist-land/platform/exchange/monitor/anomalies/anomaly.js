/** 新建 → 已确认 → 处理中 → 已关闭, or 误报 (03 §39.2). */ export const ANOMALY_STATES = [
    'NEW',
    'CONFIRMED',
    'HANDLING',
    'CLOSED',
    'FALSE_ALARM'
];
export const STATE_TITLES = {
    NEW: '新建',
    CONFIRMED: '已确认',
    HANDLING: '处理中',
    CLOSED: '已关闭',
    FALSE_ALARM: '误报'
};

//# sourceMappingURL=anomaly.js.map