const STAFF = [
    'CENTRE_CLERK',
    'CENTRE_HEAD',
    'BIZ_OFFICER',
    'DIST_CHIEF',
    'CITY_OFFICER',
    'CITY_CENTRE'
];
/** Rights over electronic archives (01 §2.2, §6.8). */ export const archivePermissions = [
    {
        code: 'archive:view',
        title: '查询电子档案（脱敏）',
        roles: [
            ...STAFF,
            'AUDITOR'
        ]
    },
    {
        code: 'archive:download',
        title: '下载电子档案',
        roles: [
            'CENTRE_HEAD',
            'DIST_CHIEF',
            'CITY_OFFICER'
        ],
        sensitive: true
    },
    {
        code: 'archive:manage',
        title: '确认超大档案、重新归档',
        roles: [
            'CENTRE_HEAD',
            'DIST_CHIEF',
            'CITY_CENTRE'
        ]
    },
    {
        code: 'archive:export',
        title: '导出电子档案清单',
        roles: [
            ...STAFF,
            'AUDITOR'
        ]
    }
];

//# sourceMappingURL=permissions.js.map