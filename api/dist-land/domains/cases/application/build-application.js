import { addDays } from "../../../platform/calendar/index.js";
import { buildIdNumber, shanghaiDistricts, shanghaiStreets } from "../../people/index.js";
import { demoAccount } from "./demo-applicants.js";
import { profileAt } from "./demo-profiles.js";
import { AGREEMENT_VERSION } from "./form/other-sections.js";
const SURNAMES = [
    ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹章云苏潘葛范彭郎鲁韦马苗方俞任袁柳',
    '欧阳',
    '上官'
];
const GIVEN = [
    ...'伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢佳琳敏静丽婷雪慧颖'
];
const DISCHARGES = [
    '2024-03-01',
    '2024-09-01',
    '2025-03-01',
    '2025-09-01'
];
const BRANCHES = [
    '10',
    '10',
    '10',
    '20',
    '30',
    '40',
    '54',
    '60'
];
const ETHNICS = [
    '01',
    '01',
    '01',
    '01',
    '01',
    '01',
    '01',
    '03',
    '11',
    '15'
];
/** Days of a window of birth dates; prime, so that consecutive numbers spread over all of it. */ const WINDOW = 2917;
/** Blocks of birth dates after which the district moves on instead. */ const BLOCKS = 50;
/**
 * The `n`th of endless fictional applications (n ≥ 0): valid, the same on every run, spread over districts, streets, kinds of placement
 * and dates. ID numbers are distinct for all n below 2,000,000, mobile numbers within any 100,000. For demonstration, load and tests.
 */ export function buildApplication(n) {
    const pick = picker(n);
    const { profile, index } = profileAt(pick.below(100));
    const block = Math.floor(n / WINDOW);
    const districts = shanghaiDistricts();
    const district = at(districts, n + Math.floor(block / BLOCKS)).code;
    const street = at(shanghaiStreets(district), pick.below(1000)).code;
    const dischargeDate = pick.of(DISCHARGES);
    const birthDate = addDays(`${profile.bornFrom}-01-01`, n * 1009 % WINDOW);
    const male = pick.below(100) < 92;
    const sequence = index * 2 * BLOCKS + block % BLOCKS * 2 + (male ? 1 : 0);
    const age = Number(dischargeDate.slice(0, 4)) - Number(birthDate.slice(0, 4));
    return {
        applicationNo: `GEN-${String(n).padStart(8, '0')}`,
        form: {
            ...personal(n, pick, profile, age),
            idNo: buildIdNumber(district, birthDate, sequence),
            sex: male ? '1' : '2',
            birthDate,
            regRegion: district,
            liveRegion: street,
            ...service(n, pick, profile, dischargeDate, age),
            placementRegion: district,
            agreePromise: true,
            agreeSensitive: true,
            agreeVersion: AGREEMENT_VERSION
        },
        ...pick.below(100) < 85 && {
            placementStreet: street
        }
    };
}
function personal(n, pick, profile, age) {
    const member = pick.below(100) < profile.party;
    return {
        name: pick.of(SURNAMES) + pick.of(GIVEN) + (pick.below(3) > 0 ? pick.of(GIVEN) : ''),
        idType: '111',
        ethnic: pick.of(ETHNICS),
        education: pick.of(profile.educations),
        marital: age < 26 || pick.below(10) < 3 ? '10' : '20',
        political: member ? pick.of([
            '01',
            '01',
            '01',
            '02'
        ]) : pick.of([
            '03',
            '13'
        ]),
        mobile: `139000${String((n + 100) % 100_000).padStart(5, '0')}`,
        regAddress: `上海市示范路${1 + n % 900}号`,
        liveAddress: `上海市示范路${1 + n % 900}弄${1 + pick.below(60)}号${pick.of([
            '101',
            '202',
            '303',
            '501',
            '602'
        ])}室`,
        partyMember: member ? 'Y' : 'N',
        ...member && {
            partyOrg: '中共示范部队基层支部',
            partyTransferTo: '中共示范街道社区支部'
        }
    };
}
function service(n, pick, profile, dischargeDate, age) {
    const [shortest, longest] = profile.years;
    const years = Math.min(longest, Math.max(shortest, age - 18 - pick.below(4)));
    const disabled = profile.disability ?? (pick.below(100) < 4 ? [
        '5',
        '6',
        '7',
        '8',
        '9',
        '10'
    ] : undefined);
    return {
        dischargeDocType: profile.docType,
        dischargeDocNo: `示退字第${dischargeDate.slice(0, 4)}${String(n % 1_000_000).padStart(6, '0')}号`,
        enlistDate: `${Number(dischargeDate.slice(0, 4)) - years}${dischargeDate.slice(4)}`,
        dischargeDate,
        personCategory: profile.category,
        serviceBranch: pick.of(BRANCHES),
        rank: pick.of(profile.ranks),
        placementType: profile.placement,
        ...disabled && {
            disabilityLevel: pick.of(disabled)
        },
        ...profile.placement === 'ZZJY' && {
            bankName: '示范银行上海分行',
            bankAccount: demoAccount(n + 100)
        }
    };
}
/** A small generator (mulberry32) with the number as its seed. */ function picker(seed) {
    let state = Math.imul(seed + 1, 0x9e3779b1);
    const below = (limit)=>{
        state = state + 0x6d2b79f5 | 0;
        let mixed = Math.imul(state ^ state >>> 15, state | 1);
        mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
        return ((mixed ^ mixed >>> 14) >>> 0) % limit;
    };
    return {
        below,
        of: (choices)=>at(choices, below(choices.length))
    };
}
function at(list, index) {
    const item = list[index % list.length];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
}

//# sourceMappingURL=build-application.js.map