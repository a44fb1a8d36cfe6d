import { feedbackFact } from "./fields.js";
const OVERDUE = '逾期未反馈，按规则办结';
function rule(key, title, condition, finishAs, reason) {
    const [matterCode = ''] = key.split('-');
    return {
        key,
        title,
        condition,
        body: {
            matterCode,
            finishAs,
            reason
        },
        basisText: '线下办理事项自动办结预设规则'
    };
}
const done = (department)=>({
        field: 'feedback',
        op: 'eq',
        value: feedbackFact(department, 'DONE')
    });
const elapsed = (days)=>({
        field: 'elapsedWorkdays',
        op: 'gte',
        value: days
    });
/** The preset rules of 01 §5.5; the business departments confirm or change them. */ export const AUTO_FINISH_RULES = [
    rule('M02-feedback', '组织部门反馈已办结', done('ZZ'), 'FINISHED_NORMAL', '部门已反馈办结'),
    rule('M02-evidence', '收到组织关系介绍信回执联', {
        field: 'evidenceUploaded',
        op: 'eq',
        value: 'PARTY_RECEIPT'
    }, 'FINISHED_NORMAL', '已收到组织关系介绍信回执联'),
    rule('M02-elapsed', '满20个工作日未反馈', elapsed(20), 'FINISHED_TERMINATED', OVERDUE),
    rule('M05-feedback', '人社部门反馈已办结', done('RS'), 'FINISHED_NORMAL', '部门已反馈办结'),
    rule('M05-elapsed', '满30个工作日未反馈', elapsed(30), 'FINISHED_TERMINATED', OVERDUE),
    rule('M06-feedback', '医保部门反馈已办结', done('YB'), 'FINISHED_NORMAL', '部门已反馈办结'),
    rule('M06-elapsed', '满30个工作日未反馈', elapsed(30), 'FINISHED_TERMINATED', OVERDUE),
    rule('M04-feedback', '公安部门反馈已办结', done('GA'), 'FINISHED_NORMAL', '部门已反馈办结')
];

//# sourceMappingURL=shipped-rules.js.map