import { toDateOrNull } from "../../../database/sql.js";
import { DUPLICATE_TITLES } from "./filter-words.js";
const SYNC_TITLES = {
    NONE: '未推送',
    PENDING: '待推送',
    SYNCED: '已推送',
    FAILED: '推送失败'
};
const instant = (title, of)=>({
        title,
        width: 20,
        value: (record)=>toDateOrNull(of(record.row))
    });
const STATUS = {
    title: '状态',
    width: 12,
    value: (c)=>c.statusTitle
};
const PROGRESS = {
    title: '子办件进度',
    width: 12,
    value: (c)=>`${c.subCaseFinished}/${c.subCaseTotal}`
};
/** The columns of 01 §7.7, masked as on the screen; where a queue holds several states, the state too, and the centre for those above it. */ export function caseExportColumns(queue) {
    const open = queue === 'ACCEPTED_OPEN' || queue === 'ALL';
    const closed = queue === 'FINISHED' || queue === 'ALL';
    return [
        {
            title: '一件事编号',
            width: 22,
            value: (c)=>c.caseNo
        },
        {
            title: '姓名',
            width: 10,
            value: (c)=>c.personName
        },
        {
            title: '事项',
            width: 48,
            value: (c)=>c.subCases.map((s)=>s.matterName).join('、')
        },
        {
            title: '渠道',
            value: (c)=>c.channelTitle
        },
        instant('提交时间', (row)=>row.submittedAt),
        ...open || closed ? [
            STATUS
        ] : [],
        ...queue === 'FINISHED' ? [] : [
            {
                title: '剩余时效',
                width: 30,
                value: (c)=>c.remaining.text
            }
        ],
        {
            title: '重复标识',
            width: 10,
            value: (c)=>DUPLICATE_TITLES[c.duplicateFlag]
        },
        {
            title: '子办件数',
            width: 10,
            value: (c)=>c.subCaseTotal
        },
        {
            title: '推送状态',
            width: 10,
            value: (c)=>SYNC_TITLES[c.librarySync]
        },
        ...open ? [
            PROGRESS,
            instant('最近反馈', (row)=>row.lastFeedbackAt),
            instant('承诺到期', (row)=>row.promiseDueAt)
        ] : [],
        ...closed ? [
            instant('办结时间', (row)=>row.finishedAt)
        ] : [],
        {
            title: '受理单位',
            width: 24,
            value: (c)=>c.acceptOrg.name
        }
    ];
}

//# sourceMappingURL=case-columns.js.map