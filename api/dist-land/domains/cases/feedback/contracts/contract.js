/** Life of a contract: drafted, tried with the department, in force, replaced. */ export const CONTRACT_STATES = {
    DRAFT: '草稿',
    TRIAL: '试运行',
    LIVE: '生效',
    RETIRED: '停用'
};
export const FIELD_TYPES = {
    TEXT: '文本',
    DATE: '日期',
    CODE: '代码'
};
export const TRANSPORTS = [
    'AMQP',
    'HTTPS',
    'FILE',
    'MANUAL'
];

//# sourceMappingURL=contract.js.map