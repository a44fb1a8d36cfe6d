import { firstRow, sql } from "../../../database/sql.js";
import { regionTitle, titleOf } from "../../people/index.js";
import { caseFlow } from "../case.flow.js";
export const QUEUE_TITLES = {
    PENDING_PREREVIEW: '待预审',
    PASSED: '待接件',
    RETURNED: '预审退回',
    ACCEPTED_OPEN: '接件待办结',
    FINISHED: '已办结',
    ALL: '全部办件'
};
export const DUPLICATE_TITLES = {
    NONE: '',
    SUSPECTED: '疑似重复',
    CONFIRMED: '重复',
    CLEARED: '已排除'
};
const LEVEL_TITLES = {
    OVERDUE: '已超期',
    URGENT: '紧急',
    SOON: '临近',
    NORMAL: '正常',
    PAUSED: '时限暂停',
    NONE: '无时限'
};
const ASSIGNMENT_TITLES = {
    MINE: '我的',
    UNASSIGNED: '未分派'
};
/**
 * The filter as the header block of the file says it. What was searched for stays out unless it is a number of ours: it may be an ID number
 * or a name, and the file is masked.
 */ export async function filterWords(ctx, queue, filter) {
    const words = [
        [
            '队列',
            QUEUE_TITLES[queue]
        ],
        [
            '查找',
            searchWords(filter.search)
        ],
        [
            '区',
            filter.districtCode ? regionTitle(filter.districtCode) ?? filter.districtCode : undefined
        ],
        [
            '受理单位',
            filter.orgId ? await orgName(ctx, filter.orgId) : undefined
        ],
        [
            '状态',
            list(filter.status, (code)=>caseFlow.states[code]?.title)
        ],
        [
            '渠道',
            list(filter.channel, (code)=>titleOf('channel', code))
        ],
        [
            '安置方式',
            list(filter.placementType, (code)=>titleOf('placementType', code))
        ],
        [
            '人员类别',
            list(filter.personCategory, (code)=>titleOf('personCategory', code))
        ],
        [
            '事项',
            filter.matterCode ? await matterName(ctx, filter.matterCode) : undefined
        ],
        [
            '提交时间',
            dayRange(filter.submittedFrom, filter.submittedTo)
        ],
        [
            '剩余时效',
            list(filter.timeLevel, (code)=>LEVEL_TITLES[code])
        ],
        [
            '重复标识',
            list(filter.duplicate, (code)=>DUPLICATE_TITLES[code] || '无')
        ],
        [
            '分派',
            filter.assignment ? ASSIGNMENT_TITLES[filter.assignment] : undefined
        ],
        [
            '推送失败',
            filter.pushFailed ? '是' : undefined
        ]
    ];
    return words.flatMap(([title, value])=>value ? [
            `${title}：${value}`
        ] : []).join('；');
}
function list(codes, title) {
    return codes?.map((code)=>title(code) ?? code).join('、');
}
function searchWords(search) {
    const text = search?.trim();
    if (!text) return undefined;
    return /^(YJS|BJ-)[\d-]*$/i.test(text) ? text : '按身份证号码、手机号码或姓名（内容从略）';
}
function dayRange(from, to) {
    return from || to ? `${from ?? '最早'}至${to ?? '今日'}` : undefined;
}
async function orgName(ctx, id) {
    const found = await firstRow(ctx, sql`select name from org where id = ${id}`);
    return found?.name ?? '未知单位';
}
async function matterName(ctx, code) {
    const found = await firstRow(ctx, sql`select name from matter where code = ${code}`);
    return found?.name ?? code;
}

//# sourceMappingURL=filter-words.js.map