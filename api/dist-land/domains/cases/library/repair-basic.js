import { OneThingCase } from "../one-thing-case.entity.js";
import { openForm } from "../registration/sealed-form.js";
import { SubCase } from "../sub-case.entity.js";
import { basicMessage, loadBasicLimits } from "./basic-message.js";
import { officeOf } from "./push-library.js";
/** What the library says of a message whose record it does not know, because BASIC was skipped or it lost the record itself. */ const UNKNOWN_RECORD = '未找到受理信息';
/** 01 §7.8: BASIC as it reads today goes out again before the message that the library could not place. */ export async function repairWithBasic(tx, rejected) {
    if (rejected.kind === 'BASIC' || !rejected.message.includes(UNKNOWN_RECORD)) return undefined;
    const { kind, fields, masked } = (await basicOf(tx, rejected.recordType, rejected.recordId)).message;
    return {
        kind,
        payload: fields,
        masked
    };
}
/** BASIC of a record as it reads today, and where its case lies. */ export async function basicOf(tx, recordType, recordId) {
    const subCase = recordType === 'subCase' ? await tx.em.findOneOrFail(SubCase, {
        id: recordId
    }, {
        refresh: true
    }) : undefined;
    const caseId = subCase?.case.id ?? recordId;
    const parent = await tx.em.findOneOrFail(OneThingCase, {
        id: caseId
    }, {
        refresh: true
    });
    const form = openForm(tx, parent.id, parent.formCipher);
    const limitsOf = await loadBasicLimits(tx);
    const office = await officeOf(tx, parent);
    const { orgId, orgPath, districtCode } = parent;
    return {
        place: {
            orgId,
            orgPath,
            districtCode
        },
        message: basicMessage(parent, subCase, form, office, limitsOf(subCase?.matterCode), tx.app.keys)
    };
}

//# sourceMappingURL=repair-basic.js.map