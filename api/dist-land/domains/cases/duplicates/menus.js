export const duplicateMenus = [
    {
        key: 'duplicates',
        title: '重复办件',
        route: '/duplicates',
        icon: 'FileSearchOutlined',
        order: 32,
        permissions: [
            'duplicate:view'
        ]
    },
    {
        key: 'withdrawals',
        title: '撤回申请',
        route: '/withdrawals',
        icon: 'AuditOutlined',
        order: 33,
        permissions: [
            'withdrawal:view'
        ]
    }
];

//# sourceMappingURL=menus.js.map