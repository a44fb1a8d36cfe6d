const text = (name, example, { length = 60, ...rest } = {})=>({
        name,
        type: 'TEXT',
        length,
        required: false,
        example,
        ...rest
    });
const date = (name)=>({
        name,
        type: 'DATE',
        length: 10,
        required: false,
        example: '2026-03-04'
    });
const code = (name, ...names)=>({
        name,
        type: 'CODE',
        length: 2,
        required: false,
        codes: names.map((one, index)=>({
                code: String(index + 1),
                name: one
            })),
        example: '1'
    });
const INSURED = [
    '已参保',
    '暂停参保',
    '终止参保',
    '未参保'
];
const household = text('户籍地址', '上海市虹口区示范路1号', {
    length: 120,
    masking: 'address',
    sharedFact: 'HOUSEHOLD'
});
const QUEUE_OR_HTTPS = [
    'AMQP',
    'HTTPS',
    'FILE',
    'MANUAL'
];
const BY_HAND = [
    'FILE',
    'MANUAL'
];
const contract = (department, fields, transports = QUEUE_OR_HTTPS)=>({
        department,
        fields,
        transports,
        silenceHours: transports === BY_HAND ? null : 24
    });
/** Table 3.3.1, field by field. */ export const SHIPPED_CONTRACTS = [
    contract('GA', [
        code('户口登记状态', '已登记', '办理中', '未登记'),
        household,
        text('派出所', '虹口分局欧阳路派出所'),
        text('身份证受理号', '3101090226030401', {
            length: 30
        }),
        date('领证日期')
    ]),
    contract('RS', [
        code('参保状态', ...INSURED),
        text('个人编号', '3100012345', {
            length: 20,
            masking: 'hidden'
        }),
        code('社保卡状态', '正常', '制卡中', '待领取', '挂失', '注销'),
        date('转移接续办结日')
    ]),
    contract('MZ', [
        code('婚姻登记状态', '未婚', '已婚', '离婚', '丧偶'),
        code('低保状态', '享受', '不享受'),
        date('登记日期')
    ]),
    contract('JY', [
        code('复学入学状态', '已复学', '已入学', '办理中', '未办理'),
        text('学校', '上海示范大学'),
        code('学籍状态', '在籍', '保留学籍', '休学', '毕业', '注销')
    ]),
    contract('YB', [
        code('参保状态', ...INSURED),
        date('关系转移办结日')
    ]),
    contract('ZZ', [
        text('组织关系接收党组织名称', '中共虹口区欧阳路街道某社区支部', {
            length: 100
        }),
        date('接收日期')
    ], BY_HAND),
    contract('WZ', [
        code('兵役登记信息变更状态', '已变更', '办理中', '未变更'),
        code('预备役登记状态', '已登记', '不符合条件', '办理中')
    ], BY_HAND),
    contract('SB', [
        code('参保状态', ...INSURED),
        date('参保日期')
    ]),
    contract('OTHER', [
        text('办理结果', '已办理', {
            length: 120
        }),
        household,
        date('办理日期')
    ], BY_HAND)
];

//# sourceMappingURL=shipped-contracts.js.map