/** 数据交换: everything of the exchange under one head of the menu. */ export const EXCHANGE_MENU = {
    key: 'exchange',
    title: '数据交换',
    icon: 'AppstoreOutlined'
};

//# sourceMappingURL=menu.js.map