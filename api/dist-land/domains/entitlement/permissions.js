const STAFF = [
    'BIZ_OFFICER',
    'DIST_CHIEF',
    'DIST_DIRECTOR',
    'CITY_OFFICER',
    'CITY_CENTRE'
];
/** Rights over 免申即享 with the presets of 01 §8.3. */ export const entitlementPermissions = [
    {
        code: 'entitlement:view',
        title: '查看免申即享名单',
        roles: STAFF
    },
    {
        code: 'entitlement:judge',
        title: '核实名单（纳入、排除、匹配差异、异议）',
        roles: [
            'BIZ_OFFICER'
        ]
    },
    {
        code: 'entitlement:batch',
        title: '生成批次、重推',
        roles: [
            'BIZ_OFFICER'
        ]
    },
    {
        code: 'entitlement:release',
        title: '释放批次',
        roles: [
            'DIST_CHIEF'
        ]
    },
    {
        code: 'entitlement:reveal',
        title: '查看免申即享完整信息',
        roles: [
            'BIZ_OFFICER',
            'DIST_CHIEF',
            'CITY_OFFICER'
        ],
        sensitive: true
    },
    {
        code: 'entitlement:export',
        title: '导出免申即享名单',
        roles: STAFF
    }
];

//# sourceMappingURL=permissions.js.map