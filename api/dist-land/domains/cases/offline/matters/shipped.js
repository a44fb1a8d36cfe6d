/** 01 §5.3 MatterCategory: OFFLINE is a branch of its own. */ export const CATEGORIES = [
    {
        code: 'ALL',
        name: '全部事项',
        parentCode: null,
        mode: null,
        sort: 0
    },
    {
        code: 'OFFLINE',
        name: '线下办理事项',
        parentCode: 'ALL',
        mode: 'OFFLINE',
        sort: 10
    },
    {
        code: 'ONLINE',
        name: '线上办理事项',
        parentCode: 'ALL',
        mode: 'ONLINE',
        sort: 20
    },
    {
        code: 'NO_APPLICATION',
        name: '免申即享事项',
        parentCode: 'ALL',
        mode: 'NO_APPLICATION',
        sort: 30
    }
];
/** Region code of what holds in the whole city. */ export const WHOLE_CITY = '310000';
/** Where the shipped offline matters are handled until a district enters its own windows; the phones are the city's public lines. */ export const WINDOWS = [
    {
        matterCode: 'M02',
        place: '区党群服务中心组织关系接转窗口',
        phone: '12371'
    },
    {
        matterCode: 'M04',
        place: '居住地派出所户籍窗口',
        phone: '021-12345'
    },
    {
        matterCode: 'M05',
        place: '区社会保险事业管理中心窗口',
        phone: '12333'
    },
    {
        matterCode: 'M06',
        place: '区医疗保险事务中心窗口',
        phone: '12393'
    },
    {
        matterCode: 'M10',
        place: '区退役军人服务中心窗口',
        phone: '021-12345'
    },
    {
        matterCode: 'M11',
        place: '区人民武装部兵役登记窗口',
        phone: '021-12345'
    }
];

//# sourceMappingURL=shipped.js.map