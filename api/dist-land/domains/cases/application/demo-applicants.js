import { buildBankAccount, parseIdNumber } from "../../people/index.js";
import { AGREEMENT_VERSION } from "./form/other-sections.js";
/** The ID numbers of 01 §15.5 are read on this day; ages are far from every limit. */ const READ_ON = '2026-03-01';
const DOCUMENT = {
    OFFICER: '13',
    SERGEANT: '12',
    CONSCRIPT: '11'
};
function applicant(number, street, described) {
    const identity = parseIdNumber(described.idNo, {
        today: READ_ON
    });
    if (!identity.ok) throw new Error(`${described.name}: ${identity.message}`);
    const member = described.political === '01' || described.political === '02';
    const form = {
        idType: '111',
        sex: identity.sex,
        birthDate: identity.birthDate,
        ethnic: '01',
        education: '31',
        marital: '10',
        political: '13',
        mobile: `139000000${String(number).padStart(2, '0')}`,
        regRegion: described.placementRegion,
        regAddress: `上海市示范路${number}号`,
        liveRegion: described.placementRegion,
        liveAddress: `上海市示范路${number}弄1号101室`,
        dischargeDocType: DOCUMENT[described.personCategory],
        dischargeDocNo: `示退字第${described.dischargeDate.slice(0, 4)}${String(number).padStart(6, '0')}号`,
        serviceBranch: '10',
        partyMember: member ? 'Y' : 'N',
        ...member && {
            partyOrg: '中共示范部队机关支部',
            partyTransferTo: '中共示范街道社区支部'
        },
        ...described.placementType === 'ZZJY' && {
            bankName: '示范银行上海分行',
            bankAccount: demoAccount(number)
        },
        agreePromise: true,
        agreeSensitive: true,
        agreeVersion: AGREEMENT_VERSION,
        ...described
    };
    return {
        applicationNo: `DEMO-${String(number).padStart(6, '0')}`,
        form,
        placementStreet: street
    };
}
/** An account with a valid check digit at a bank that does not exist. */ export function demoAccount(number) {
    return buildBankAccount(`62000000${String(number).padStart(10, '0')}`);
}
const conscript = {
    personCategory: 'CONSCRIPT',
    placementType: 'ZZJY',
    enlistDate: '2023-09-01',
    dischargeDate: '2025-09-01'
};
/** The ten fictional persons of 01 §15.5 with complete, valid applications. */ export const DEMO_APPLICANTS = [
    applicant(1, '310109014', {
        ...conscript,
        name: '测试甲',
        idNo: '310109200103151218',
        placementRegion: '310109',
        political: '03',
        rank: '12',
        employmentWish: '50',
        contactName: '测试甲父',
        contactRelation: '51',
        contactPhone: '13900000081'
    }),
    applicant(2, '310101013', {
        name: '测试乙',
        idNo: '310101195809032814',
        personCategory: 'SERGEANT',
        placementType: 'TX',
        placementRegion: '310101',
        enlistDate: '1976-12-01',
        dischargeDate: '2013-12-01',
        dischargeDocType: '41',
        education: '41',
        marital: '20',
        rank: '27'
    }),
    applicant(3, '310101015', {
        name: '测试丙',
        idNo: '310101199910202345',
        personCategory: 'SERGEANT',
        placementType: 'APGZ',
        placementRegion: '310101',
        enlistDate: '2017-09-01',
        dischargeDate: '2025-09-01',
        political: '03',
        rank: '22',
        honours: [
            {
                type: '12',
                year: 2023,
                document: '示功字第2023001号'
            }
        ]
    }),
    applicant(4, '310115005', {
        name: '测试丁',
        idNo: '310115199506014519',
        personCategory: 'SERGEANT',
        placementType: 'APGZ',
        placementRegion: '310115',
        enlistDate: '2013-09-01',
        dischargeDate: '2025-12-01',
        marital: '20',
        rank: '23',
        serviceBranch: '20'
    }),
    applicant(5, '310104003', {
        ...conscript,
        name: '测试戊',
        idNo: '310104200208080338',
        placementRegion: '310104',
        education: '21',
        rank: '12',
        employmentWish: '10'
    }),
    applicant(6, '310106006', {
        ...conscript,
        name: '测试己',
        idNo: '31010619970418108X',
        placementRegion: '310106',
        education: '21',
        serviceBranch: '30',
        employmentWish: '40'
    }),
    applicant(7, '310105001', {
        name: '测试庚',
        idNo: '310105198812126511',
        personCategory: 'OFFICER',
        placementType: 'ZY',
        placementRegion: '310105',
        enlistDate: '2007-09-01',
        dischargeDate: '2025-12-01',
        dischargeDocType: '21',
        education: '21',
        marital: '20',
        political: '01',
        rank: '34',
        partyOrg: '中共示范部队保障处支部',
        partyTransferTo: '中共长宁区华阳路街道工作委员会'
    }),
    applicant(8, '310113007', {
        ...conscript,
        name: '测试辛',
        idNo: '310113200002290125',
        placementRegion: '310113',
        education: '31',
        serviceBranch: '60'
    }),
    applicant(9, '310107005', {
        ...conscript,
        name: '测试壬',
        idNo: '310107200307045617',
        placementRegion: '310107',
        education: '61',
        employmentWish: '90'
    }),
    applicant(10, '310117001', {
        name: '测试癸',
        idNo: '310117197605124418',
        personCategory: 'SERGEANT',
        placementType: 'ZYLQ',
        placementRegion: '310117',
        enlistDate: '1996-12-01',
        dischargeDate: '2025-12-01',
        marital: '20',
        political: '01',
        rank: '26',
        disabilityLevel: '8'
    })
];

//# sourceMappingURL=demo-applicants.js.map