const READERS = [
    'CENTRE_CLERK',
    'CENTRE_HEAD',
    'BIZ_OFFICER',
    'DIST_CHIEF',
    'DIST_DIRECTOR',
    'CITY_OFFICER',
    'CITY_CENTRE'
];
/** Rights over warnings and time limits with the presets of 01 §6.2. */ export const warningPermissions = [
    {
        code: 'warning:view',
        title: '查看时效监控和预警',
        roles: [
            ...READERS
        ]
    },
    {
        code: 'warning:handle',
        title: '处理预警（查看、确认、反馈误报）',
        roles: [
            'CENTRE_CLERK',
            'CENTRE_HEAD'
        ]
    },
    {
        code: 'warning:review',
        title: '复核预警误报',
        roles: [
            'DIST_CHIEF',
            'CITY_CENTRE'
        ]
    },
    {
        code: 'warning:export',
        title: '导出预警清单',
        roles: [
            ...READERS
        ]
    },
    {
        code: 'warning:rules',
        title: '查看预警规则',
        roles: [
            'CENTRE_HEAD',
            'BIZ_OFFICER',
            'DIST_CHIEF',
            'CITY_OFFICER',
            'CITY_CENTRE'
        ]
    },
    {
        code: 'warning:edit-rules',
        title: '编辑预警规则',
        roles: [
            'BIZ_OFFICER',
            'CITY_CENTRE'
        ]
    }
];

//# sourceMappingURL=permissions.js.map