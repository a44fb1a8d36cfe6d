import { buildIdNumber } from "../../people/index.js";
const DISTRICTS = [
    '310109',
    '310109',
    '310109',
    '310115',
    '310101',
    '310110'
];
const SURNAMES = [
    '赵',
    '钱',
    '孙',
    '李',
    '周',
    '吴',
    '郑',
    '王',
    '冯',
    '陈',
    '褚',
    '卫'
];
const GIVEN = [
    '建国',
    '卫东',
    '志强',
    '海涛',
    '振华',
    '立新',
    '文斌',
    '国栋',
    '家伟',
    '晓峰'
];
const UNITS = [
    '上海示范港务集团',
    '上海示范轨道交通公司',
    '上海示范水务公司'
];
const two = (n)=>String(n).padStart(2, '0');
/** One of endless fictional soldiers to whom a job is to be assigned; always the same for the same number. */ export function demoPlacement(n) {
    const region = DISTRICTS[n % DISTRICTS.length] ?? '310109';
    const birthDate = `${1988 + n % 10}-${two(1 + n % 12)}-${two(1 + n * 7 % 28)}`;
    const month = 4 + n % 8;
    return {
        recordNo: `AZ-2026-${String(n + 1).padStart(6, '0')}`,
        version: 1,
        name: `${SURNAMES[n % SURNAMES.length]}${GIVEN[n * 3 % GIVEN.length]}`,
        idNo: buildIdNumber(region, birthDate, (100 + n * 2 + 1) % 1000),
        mobile: `1380000${String(n).padStart(4, '0')}`,
        sex: '1',
        birthDate,
        dischargeDate: `2026-${two(month - 1)}-01`,
        serviceMonths: 144 + n % 60,
        personCategory: 'SERGEANT',
        placementType: 'APGZ',
        placementRegion: region,
        placementDirection: '待安排',
        status: 'WAITING',
        reportedOn: `2026-${two(month)}-${two(1 + n * 5 % 20)}`
    };
}
/** 测试丙, who matches (01 §15.5). */ const BING = {
    ...demoPlacement(900),
    recordNo: 'AZ-2026-900001',
    name: '测试丙',
    idNo: '310101199910202345',
    mobile: '13900000003',
    sex: '2',
    birthDate: '1999-10-20',
    serviceMonths: 156,
    placementRegion: '310109',
    reportedOn: '2026-09-02',
    dischargeDate: '2026-09-01'
};
/** 测试丁, whose name 社保系统 writes otherwise (01 §15.5). */ const DING = {
    ...BING,
    recordNo: 'AZ-2026-900002',
    name: '测试丁',
    idNo: '310115199506014519',
    mobile: '13900000004',
    sex: '1',
    birthDate: '1995-06-01',
    rivalRegions: [
        '310115'
    ]
};
/** Reasons to be out, one each: another way of placement, not reported, at work, refused. */ function outsiders() {
    const { reportedOn: _notReported, ...unreported } = demoPlacement(41);
    return [
        {
            ...demoPlacement(40),
            placementType: 'ZZJY',
            placementDirection: '自主就业'
        },
        unreported,
        {
            ...demoPlacement(42),
            status: 'PLACED',
            placementDirection: UNITS[0],
            startedOn: '2026-10-08'
        },
        {
            ...demoPlacement(43),
            status: 'REFUSED'
        },
        {
            ...demoPlacement(44),
            status: 'PLACED',
            placementDirection: UNITS[1],
            startedOn: '2026-11-02'
        }
    ];
}
/** What the fictional 安置系统 knows. */ export function demoPlacements() {
    return [
        ...Array.from({
            length: 32
        }, (_, n)=>demoPlacement(n)),
        BING,
        DING,
        ...outsiders()
    ];
}
/** How 社保系统 differs from it for some: a name in other characters, an employer, a day of birth. */ export const DEMO_DIFFERENCES = {
    [DING.idNo]: {
        name: '测试叮'
    },
    [demoPlacement(6).idNo]: {
        employer: '上海示范物流有限公司'
    },
    [demoPlacement(12).idNo]: {
        name: '赵国梁'
    },
    [demoPlacement(7).idNo]: {
        birthDate: '1995-08-23'
    }
};

//# sourceMappingURL=demo-placements.js.map