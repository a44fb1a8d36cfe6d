/** Messages to the departments' exchange platform (01 §3.7). */ export const DEPARTMENT_KINDS = {
    DISPATCH: '派发子办件',
    STOP: '停止办理',
    RECEIPT: '已读回执',
    CLARIFY: '请求澄清',
    ECHO: '连通测试'
};
/** Under which business type a kind travels. */ const BIZ_TYPES = {
    RECEIPT: 'FEEDBACK.RECEIPT',
    CLARIFY: 'FEEDBACK.CLARIFY',
    ECHO: 'CHANNEL.ECHO'
};
export const departmentBizType = (kind)=>BIZ_TYPES[kind] ?? `SUBCASE.${kind}`;
export const DEPARTMENT = 'department';
/** Kind of the to-do that a department's refusal or request leaves with the window. */ export const FEEDBACK_TASK = 'FEEDBACK';
/** Job that looks again for the cases of messages that came before them. */ export const REMATCH_JOB = 'feedback.rematch';
/** A department's stream about a sub-case; apart from the library's, so that the failure of one holds back only itself. */ export const departmentStream = (subCaseId)=>`dept:${subCaseId}`;
/** What we say about a department's messages; a side stream, so that a receipt that is refused never holds a dispatch or a stop. */ export const departmentTalkStream = (id)=>`dept-talk:${id}`;

//# sourceMappingURL=department-channel.js.map