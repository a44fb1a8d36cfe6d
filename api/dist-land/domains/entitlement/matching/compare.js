import { dayNumberOfDate, isLocalDate } from "../../../platform/calendar/index.js";
import { mask } from "../../../platform/masking/index.js";
import { titleOf } from "../../people/index.js";
/** 退出现役日期 may differ by the days between discharge and the order that grants it. */ const DISCHARGE_TOLERANCE_DAYS = 31;
/** One writing for comparison: full-width letters, blanks and the various middle dots of names are the same. */ const plain = (text)=>text.normalize('NFKC').replace(/\s/g, '').replace(/[•‧・]/g, '·').toUpperCase();
const asIs = (value)=>value;
function rulesOf(profile, dischargeDate, social) {
    const sexTitle = (code)=>titleOf('sex', code) ?? code;
    return [
        {
            field: 'name',
            title: '姓名',
            placement: profile.name,
            social: social.name,
            equal: plain(profile.name) === plain(social.name),
            rule: '须完全一致',
            shown: maskedDifference('name')
        },
        {
            field: 'idNo',
            title: '身份证号码',
            placement: profile.idNo,
            social: social.idNo,
            equal: plain(profile.idNo) === plain(social.idNo),
            rule: '须完全一致（15位与18位视为同一号码）',
            shown: maskedDifference('idNumber')
        },
        {
            field: 'sex',
            title: '性别',
            placement: sexTitle(profile.sex),
            social: sexTitle(social.sex),
            equal: profile.sex === social.sex || social.sex === '0' || social.sex === '9',
            rule: '须一致，对方未知的不比对',
            shown: asIs
        },
        {
            field: 'birthDate',
            title: '出生日期',
            placement: profile.birthDate,
            social: social.birthDate,
            equal: profile.birthDate === social.birthDate,
            rule: '须完全一致',
            shown: asIs
        },
        {
            field: 'dischargeDate',
            title: '退出现役日期',
            placement: dischargeDate,
            social: social.dischargeDate ?? '',
            equal: withinTolerance(dischargeDate, social.dischargeDate),
            rule: `相差不超过${DISCHARGE_TOLERANCE_DAYS}天，对方未登记的不比对`,
            shown: asIs
        }
    ];
}
/** 已有参保状态: insured by an employer means that nothing may be pushed (8.6 no. 2, 8.9). */ function insuranceRules({ pension, medical }) {
    const words = ({ state, unitName })=>state === 'ACTIVE' ? `参保中${unitName ? `（${unitName}）` : ''}` : state === 'STOPPED' ? '已停保' : '未参保';
    return [
        [
            'pension',
            '养老参保状态',
            pension
        ],
        [
            'medical',
            '医疗参保状态',
            medical
        ]
    ].map(([field, title, insurance])=>({
            field,
            title,
            placement: '待安排期，应未参保',
            social: words(insurance),
            equal: insurance.state !== 'ACTIVE',
            rule: insurance.state === 'ACTIVE' ? '已在其他单位参保' : '未在其他单位参保'
        }));
}
/**
 * Compares a candidate with what 社保系统 knows, field by field, and says why. A person whom it does not know has nothing that could differ.
 */ export function compare(profile, dischargeDate, social, adopted) {
    if (!social) {
        const none = {
            field: 'record',
            title: '参保登记',
            placement: '—',
            social: '无此人记录',
            equal: true
        };
        return {
            matched: true,
            insuredElsewhere: false,
            fields: [
                {
                    ...none,
                    rule: '社保系统尚无登记，由社保新建'
                }
            ],
            values: {}
        };
    }
    const rules = rulesOf(profile, dischargeDate, social);
    const insurance = insuranceRules(social);
    const fields = [
        ...rules.map(({ shown, ...rule })=>({
                ...decide(rule, adopted[rule.field]),
                placement: shown(rule.placement, rule.social),
                social: rule.social === '' ? '未登记' : shown(rule.social, rule.placement)
            })),
        ...insurance
    ];
    return {
        matched: fields.every(({ equal })=>equal),
        insuredElsewhere: insurance.some(({ equal })=>!equal),
        fields,
        values: Object.fromEntries(rules.map(({ field, placement, social: theirs })=>[
                field,
                {
                    placement,
                    social: theirs
                }
            ]))
    };
}
function decide(rule, adoption) {
    if (rule.equal || !adoption) return rule;
    const choice = adoption === 'PLACEMENT' ? '采用安置系统值' : '采用社保值';
    return {
        ...rule,
        equal: true,
        rule: `经核实，${choice}`
    };
}
function withinTolerance(ours, theirs) {
    if (!theirs || !isLocalDate(theirs)) return true;
    return Math.abs(dayNumberOfDate(ours) - dayNumberOfDate(theirs)) <= DISCHARGE_TOLERANCE_DAYS;
}
/**
 * The usual mask; where the two values differ in a single character, that one stays readable, or nobody could judge the difference. More than
 * one would give the value away: then 查看完整信息 tells, with a reason.
 */ export function maskedDifference(kind) {
    return (value, other)=>{
        const [own, theirs] = [
            [
                ...value
            ],
            [
                ...other
            ]
        ];
        const differing = own.flatMap((character, n)=>character === theirs[n] ? [] : [
                n
            ]);
        const [only] = differing;
        const masked = [
            ...mask(kind, value)
        ];
        if (own.length !== theirs.length || differing.length !== 1 || only === undefined) return masked.join('');
        masked[only] = own[only] ?? '';
        return masked.join('');
    };
}

//# sourceMappingURL=compare.js.map