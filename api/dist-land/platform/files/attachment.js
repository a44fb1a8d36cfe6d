/** Where a material came from (01 §2.4). */ export const ATTACHMENT_SOURCES = [
    'UPLOAD',
    'ELICENCE',
    'SHARE',
    'WINDOW_SCAN',
    'PORTAL'
];
export const SOURCE_TITLES = {
    UPLOAD: '上传',
    ELICENCE: '电子证照',
    SHARE: '数据共享',
    WINDOW_SCAN: '窗口扫描',
    PORTAL: '一网通办'
};

//# sourceMappingURL=attachment.js.map