/** Rights over forced finishes with the presets of 01 §6.2. */ export const forcedFinishPermissions = [
    {
        code: 'forced-finish:request',
        title: '申请强制办结',
        roles: [
            'CENTRE_CLERK',
            'CENTRE_HEAD',
            'BIZ_OFFICER'
        ]
    },
    {
        code: 'forced-finish:view',
        title: '查看强制办结',
        roles: [
            'DIST_CHIEF',
            'BIZ_OFFICER',
            'CITY_OFFICER',
            'CITY_CENTRE',
            'AUDITOR'
        ]
    },
    {
        code: 'forced-finish:decide',
        title: '审批强制办结',
        roles: [
            'DIST_CHIEF'
        ]
    },
    {
        code: 'forced-finish:export',
        title: '导出强制办结',
        roles: [
            'DIST_CHIEF',
            'BIZ_OFFICER',
            'CITY_OFFICER',
            'CITY_CENTRE',
            'AUDITOR'
        ]
    }
];

//# sourceMappingURL=permissions.js.map