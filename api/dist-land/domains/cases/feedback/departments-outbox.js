import { pushOutbox } from "../../../platform/outbox/index.js";
import { DEPARTMENT, departmentTalkStream } from "../departments/department-channel.js";
import { FEEDBACK_RECORD } from "./announce.js";
/**
 * Tells the departments something about messages of theirs: that they were read, or a question (01 §3.7 "Out"). Those that came by hand or
 * as a file have no interface to be told by. Nothing of it names a person.
 */ export async function tellDepartments(tx, messages, kind, content) {
    const reachable = messages.filter(({ channel, state })=>hasInterface(channel) && state !== 'REJECTED');
    await pushOutbox(tx, reachable.map((message)=>{
        const { id, department, caseNo, bjNo, messageId, subCaseId, caseId, orgId, orgPath, districtCode } = message;
        const payload = {
            department,
            caseNo,
            bjNo,
            messageId,
            ...content(message)
        };
        return {
            channel: DEPARTMENT,
            kind,
            streamKey: departmentTalkStream(subCaseId ?? id),
            streamTitle: bjNo ?? caseNo ?? messageId,
            payload,
            masked: payload,
            recordType: subCaseId ? 'subCase' : FEEDBACK_RECORD,
            recordId: subCaseId ?? id,
            ...caseId ? {
                rootId: caseId
            } : {},
            ...{
                orgId,
                orgPath,
                districtCode
            }
        };
    }));
}
const hasInterface = (channel)=>channel === 'HTTP' || channel === 'AMQP';

//# sourceMappingURL=departments-outbox.js.map