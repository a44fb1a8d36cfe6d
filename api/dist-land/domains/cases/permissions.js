const STAFF = [
    'CENTRE_CLERK',
    'CENTRE_HEAD',
    'BIZ_OFFICER',
    'DIST_CHIEF',
    'CITY_OFFICER',
    'CITY_CENTRE'
];
/** Rights over cases with the presets of 01 §2.2 and §2.5 ("Who"). */ export const casePermissions = [
    {
        code: 'case:view',
        title: '查看办件',
        roles: [
            ...STAFF,
            'DIST_DIRECTOR'
        ]
    },
    {
        code: 'case:register',
        title: '窗口登记',
        roles: [
            'CENTRE_CLERK'
        ]
    },
    {
        code: 'case:prereview',
        title: '预审通过',
        roles: [
            'CENTRE_CLERK'
        ]
    },
    {
        code: 'case:return',
        title: '预审退回',
        roles: [
            'CENTRE_CLERK',
            'BIZ_OFFICER'
        ]
    },
    {
        code: 'case:accept',
        title: '接件、登记办理情况',
        roles: [
            'CENTRE_CLERK'
        ]
    },
    {
        code: 'case:supplement',
        title: '通知补正、收取补正材料',
        roles: [
            'CENTRE_CLERK'
        ]
    },
    {
        code: 'case:suspend',
        title: '特别程序（挂起、恢复）',
        roles: [
            'CENTRE_CLERK'
        ]
    },
    {
        code: 'case:finish',
        title: '正常办结、终止办结',
        roles: [
            'CENTRE_CLERK',
            'BIZ_OFFICER'
        ]
    },
    {
        code: 'case:cancel',
        title: '撤销办件',
        roles: [
            'CENTRE_CLERK'
        ]
    },
    {
        code: 'case:assign',
        title: '分派办件',
        roles: [
            'CENTRE_HEAD'
        ]
    },
    {
        code: 'case:urge',
        title: '催办',
        roles: [
            'CENTRE_HEAD',
            'BIZ_OFFICER',
            'DIST_CHIEF',
            'CITY_OFFICER',
            'CITY_CENTRE'
        ]
    },
    {
        code: 'case:reveal',
        title: '查看完整信息',
        roles: [
            'CENTRE_CLERK',
            'CENTRE_HEAD',
            'BIZ_OFFICER',
            'DIST_CHIEF',
            'CITY_OFFICER'
        ],
        sensitive: true
    },
    {
        code: 'case:export',
        title: '导出办件清单',
        roles: [
            ...STAFF
        ]
    },
    {
        code: 'library:verify',
        title: '核实办件库差异',
        roles: [
            'CENTRE_HEAD',
            'BIZ_OFFICER',
            'DIST_CHIEF',
            'CITY_OFFICER',
            'CITY_CENTRE',
            'TECH'
        ]
    }
];

//# sourceMappingURL=permissions.js.map