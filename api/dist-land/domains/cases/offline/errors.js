import { fillText } from "../../../platform/errors/index.js";
/** The room's own codes (01 §2.9, §5). */ export const offlineErrors = {
    'E-0301': '该事项为线下办理，请到{place}办理',
    'E-3001': '该办件已有干预申请待审批，请等审批有结果后再办理'
};
/** The sentence of E-0301: where the applicant has to go. */ export const offlineText = (place)=>fillText(offlineErrors['E-0301'], {
        place
    });

//# sourceMappingURL=errors.js.map