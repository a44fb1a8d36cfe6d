/** Who looks after what was sent to the people of their organisation. */ export const LOOK_AFTER = [
    'CENTRE_CLERK',
    'CENTRE_HEAD',
    'BIZ_OFFICER',
    'DIST_CHIEF',
    'CITY_CENTRE',
    'CITY_OFFICER',
    'ADMIN'
];
/** 系统发出的 in the notification centre. */ export const VIEW_SENT = 'notice.sent.view';
export const noticePermissions = [
    {
        code: VIEW_SENT,
        title: '查看系统发出的通知及送达情况',
        roles: LOOK_AFTER
    }
];

//# sourceMappingURL=permissions.js.map