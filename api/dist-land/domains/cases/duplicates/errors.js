import { DomainError, fillText } from "../../../platform/errors/index.js";
/** The room's own codes (01 §2.9). */ export const duplicateErrors = {
    'E-0201': '检测到您已办理过“{matter}”（{date}，{org}），请查询办理进度或申请撤回',
    'E-0202': '该办件已有撤回申请正在审批'
};
/** The sentence of E-0201: what the applicant sees. */ export const standingText = (matter, date, org)=>fillText(duplicateErrors['E-0201'], {
        matter,
        date,
        org
    });
/** A second request while the first one waits. */ export const alreadyAsked = ()=>new DomainError('E-0202', duplicateErrors['E-0202']);

//# sourceMappingURL=errors.js.map