import { fillText, kernelErrors } from "../../platform/errors/index.js";
import { ASSIGN } from "./case-asides.js";
const facts = (given)=>given;
const refuse = (message)=>({
        code: 'E-0503',
        message
    });
/** T1: the materials that the form's matters require lie with the draft. */ export const materialsComplete = (given)=>{
    const { missingMaterial: field } = facts(given);
    return field === undefined ? true : {
        code: 'E-0701',
        message: fillText(kernelErrors['E-0701'], {
            field
        })
    };
};
/** T2: a suspected duplicate waits for its verdict (item 2). */ export const notSuspected = (given)=>facts(given).duplicateFlag === 'SUSPECTED' ? refuse('该办件疑似重复，请先核实重复情况再通过预审') : true;
/** T4: something must have changed since the return. */ export const amended = (given)=>facts(given).amended ? true : refuse('退回后未修改表单或材料，不能重新提交');
/** T5: 退役报到 is part of every bundle. */ export const hasReporting = (given)=>facts(given).hasReporting ? true : refuse('该办件不含“退役报到”事项，不能接件');
/** T10: the matters handled by departments and offline are all ready or closed (the auto-finish rules of item 3 add to this). */ export const allReady = (given)=>facts(given).allReady ? true : refuse('仍有子办件未具备办结条件');
/** T8: what was asked for has been handed in; the rules for materials of items 1 and 3 join here. */ export const materialsValid = ()=>true;
/** T13: the withdrawal rules of item 2 (approval after acceptance) join here; a clerk's revocation with reason is always possible. */ export const mayBeWithdrawn = ()=>true;
/** T15: what never was accepted is applied for anew. */ export const wasAccepted = (given)=>facts(given).wasAccepted ? true : {
        code: 'E-0516',
        message: '该办件未曾接件，请申请人重新提交申请'
    };
/** 催办 disturbs at most once per working day. */ export const notUrged = (given)=>facts(given).urged ? {
        code: 'E-0513',
        message: '本工作日已催办过，请下一个工作日再催办'
    } : true;
/** A sub-case that our own window or an offline office handles; online departments report themselves. */ export const handledHere = (given)=>given.ownerType === 'OWN' || given.mode === 'OFFLINE' ? true : {
        code: 'E-0503',
        message: `该事项由${String(given.ownerName)}线上办理，办理结果由部门反馈`
    };
/** A reason in words has at least five characters (00-common "reasons"). */ const isReason = (text)=>text !== undefined && [
        ...text
    ].length >= 5;
/** A18: ending a case whose sub-cases are still open needs a reason; 终止办结 and 撤销 ask for one of their own. */ export const reasonWhileOpen = (action, given, input)=>action !== 'finish' || facts(given).openSubCases === 0 || input.reasonCode !== undefined || [
        input.reasonText,
        input.note
    ].some(isReason) ? true : {
        code: 'E-0005',
        message: '仍有子办件未办结，请选择原因或填写原因（不少于5个字）'
    };
/** 分派 stays inside the centre that handles the case. */ const assigneeOfCentre = (action, given, { assignee })=>action !== ASSIGN || assignee?.orgId === facts(given).orgId ? true : {
        code: 'E-0514',
        message: '只能分派给办件所在中心的经办人'
    };
/** What the input of an act on a case must hold. */ export const caseInputRule = (action, given, input)=>{
    const answer = reasonWhileOpen(action, given, input);
    return answer === true ? assigneeOfCentre(action, given, input) : answer;
};
export const caseGuards = {
    materialsComplete,
    notSuspected,
    amended,
    hasReporting,
    allReady,
    materialsValid,
    mayBeWithdrawn,
    notUrged,
    wasAccepted
};
export const subCaseGuards = {
    handledHere
};

//# sourceMappingURL=case-guards.js.map