import { uuidv7 } from "../../../database/uuid.js";
import { lockParents } from "../acts/case-effects.js";
import { announceFeedback } from "./announce.js";
import { applyReport } from "./apply-feedback.js";
import { clockSkewOf, warnOfSkew } from "./clock-skew.js";
import { markContradicted, sharedFactsOf } from "./conflicts.js";
import { checkResult } from "./contracts/check-result.js";
import { findContractInUse, findContractsInUse } from "./contracts/find-contracts.js";
import { logTrialCheck } from "./contracts/trial.js";
import { feedbackSchema } from "./feedback.schema.js";
import { insertFeedback } from "./keep-feedback.js";
import { hasOversized, isCut, keepFiles, withinMeasure } from "./keep-files.js";
import { placeUnmatched } from "./placement.js";
import { findTargetById, matchTarget } from "./target.js";
import { keepTurned } from "./turned.js";
import { departmentOf, importanceOf } from "./words.js";
/**
 * Takes in one message of a department, whatever brought it (01 §3.4): contract → attachments → match → apply, and keeps it with what
 * became of it. A version on trial checks what comes as well and logs what it finds. The actor of `tx` is the department; everything happens in the caller's transaction.
 *
 * @throws E-0006 for an attachment that is no PDF, JPG or PNG
 */ export async function takeFeedback(tx, message) {
    const body = message.body;
    const department = departmentOf(message.senderCode);
    const { live, trial } = await findContractsInUse(tx, department);
    const contract = live ?? trial;
    if (!contract) return {
        answer: {
            code: 1002,
            message: '该部门尚无生效的接口约定'
        }
    };
    const { kept: result, faults } = checkResult(contract, body.feedbackType, body.resultData);
    if (!(message.bjNo || message.caseNo || body.personIdNo)) faults.push('bjNo');
    if (faults.length > 0) return {
        answer: {
            code: 1002,
            message: `外部反馈报文校验失败：${faults.join('、')}`
        }
    };
    if (trial) await logTrialCheck(tx, trial, message);
    if (hasOversized(body)) return {
        answer: {
            code: 1002,
            message: '附件超过20MB'
        }
    };
    const sentAt = new Date(message.sentAt);
    const handledAt = new Date(body.handledAt ?? message.sentAt);
    const brief = withinMeasure(body);
    const facts = live ? sharedFactsOf(tx, contract.fields, result) : {};
    const { senderCode, caseNo, bjNo, seq } = message;
    const address = {
        senderCode,
        caseNo,
        bjNo,
        matterCode: body.matterCode,
        personIdNo: body.personIdNo
    };
    const found = await matchTarget(tx, address);
    const target = live ? await lockTarget(tx, found) : found;
    const skewMs = clockSkewOf(tx, message.channel, [
        sentAt,
        handledAt
    ]);
    const verdict = !live ? onTrial(target) : target ? await judge(tx, target, {
        body: brief,
        handledAt,
        seq
    }, ()=>markContradicted(tx, target, senderCode, facts)) : unmatched();
    if (isCut(body)) verdict.tags.push('CUT');
    if (skewMs !== undefined) {
        verdict.tags.push('SKEWED');
        await warnOfSkew(tx, department, skewMs);
    }
    const kept = {
        ...verdict,
        id: uuidv7(tx.app.clock.now().getTime()),
        ...{
            messageId: message.messageId,
            channel: message.channel,
            senderCode,
            department,
            caseNo,
            bjNo,
            seq,
            target
        },
        importance: live ? importanceOf(body.feedbackType, needsSomebody(verdict)) : 4,
        ...{
            body: brief,
            handledAt,
            result,
            sharedFacts: facts,
            contractVersion: contract.version,
            sentAt
        },
        place: target ?? await placeUnmatched(tx, address)
    };
    await insertFeedback(tx, kept);
    await keepFiles(tx, kept.id, body);
    announceFeedback(tx, [
        {
            ...kept.place,
            id: kept.id
        }
    ], '部门反馈');
    return {
        answer: verdict.answer,
        feedbackId: kept.id
    };
}
/** Reads the target again under the lock of its case: what was read before may have moved meanwhile. */ async function lockTarget(tx, found) {
    if (!found) return undefined;
    await lockParents(tx, [
        found.id
    ]);
    return findTargetById(tx, found.id);
}
const needsSomebody = ({ state, tags })=>state === 'UNMATCHED' || tags.includes('CONFLICT');
/** Nothing is in force yet: the message is checked and kept, the case hears nothing of it. */ const onTrial = (target)=>({
        state: target ? 'MATCHED' : 'UNMATCHED',
        tags: [
            'TRIAL'
        ],
        answer: target ? {
            code: 0,
            message: '试运行：报文符合约定，已留存，不改变办件'
        } : {
            code: 1003,
            message: '试运行：报文符合约定，但未找到对应办件'
        }
    });
const unmatched = ()=>({
        state: 'UNMATCHED',
        tags: [],
        answer: {
            code: 1003,
            message: '未找到对应办件'
        }
    });
async function judge(tx, target, report, contradicts) {
    const seq = report.seq ?? target.feedbackSeq + 1;
    if (seq <= target.feedbackSeq) return {
        state: 'MATCHED',
        tags: [
            'LATE'
        ],
        answer: {
            code: 1004,
            message: '报文序号早于已处理的报文，仅存档'
        }
    };
    const { conflict } = await applyReport(tx, target, {
        ...report,
        seq
    });
    if (conflict) return {
        state: 'MATCHED',
        tags: [
            'CONFLICT'
        ],
        answer: {
            code: 0,
            message: '已接收，状态冲突，待人工核实'
        }
    };
    const tags = await contradicts() ? [
        'CONFLICT'
    ] : [];
    return {
        state: 'APPLIED',
        tags,
        answer: {
            code: 0,
            message: '已接收'
        }
    };
}
/** What of a message stays with its envelope: nothing beyond the contract, and no file (those lie in the vault). */ async function toKeep(tx, message) {
    const { attachments, resultData, ...body } = message.body;
    const contract = await findContractInUse(tx, departmentOf(message.senderCode));
    const result = contract ? checkResult(contract, body.feedbackType, resultData).kept : {};
    return {
        ...body,
        ...resultData ? {
            resultData: result
        } : {},
        ...attachments ? {
            attachments: attachments.map(({ name, size })=>({
                    name,
                    size
                }))
        } : {}
    };
}
export const feedbackInbound = {
    bizType: 'FEEDBACK.*',
    title: '部门办理反馈',
    schema: feedbackSchema,
    handle: async (tx, message)=>(await takeFeedback(tx, message)).answer,
    toKeep,
    onTurned: keepTurned
};

//# sourceMappingURL=receive-feedback.js.map