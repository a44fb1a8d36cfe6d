/** 办理凭证: papers by which somebody shows that a matter has been handled at another window (01 §5.5). */ export const EVIDENCE = [
    {
        code: 'PARTY_RECEIPT',
        name: '组织关系介绍信回执联'
    },
    {
        code: 'TRANSFER_RECEIPT',
        name: '保险关系转移接续回执'
    },
    {
        code: 'ID_CARD_RECEIPT',
        name: '居民身份证领取凭证'
    },
    {
        code: 'OTHER_RECEIPT',
        name: '其他办理凭证'
    }
];
export const evidenceName = (code)=>EVIDENCE.find((one)=>one.code === code)?.name;

//# sourceMappingURL=evidence.js.map