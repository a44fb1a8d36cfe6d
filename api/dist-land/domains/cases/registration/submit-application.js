import { firstRow, sql } from "../../../database/sql.js";
import { DomainError } from "../../../platform/errors/index.js";
import { storeFile } from "../../../platform/files/index.js";
import { applicationMessageSchema, findMaterial } from "../application/index.js";
import { checkApplicationForm } from "./check-application.js";
import { createCase } from "./create-case.js";
import { answerData } from "./hooks.js";
import { findAcceptingCentre } from "./placement.js";
/** Stores the files that came with the message, sealed like every upload. */ async function storeMaterials(tx, message) {
    const stored = [];
    for (const material of message.materials){
        if (!material.content) continue;
        const file = await storeFile(tx, Buffer.from(material.content, 'base64'), {
            name: material.name,
            materialCode: material.code
        });
        stored.push({
            fileId: file.id,
            materialCode: material.code,
            materialName: findMaterial(material.code)?.name ?? material.name,
            source: material.source === 'UPLOAD' ? 'PORTAL' : material.source
        });
    }
    return stored;
}
/** One application of the portal becomes one case; the same application number answers with the case it already became. */ async function submitApplication(tx, message) {
    const body = message.body;
    const known = await firstRow(tx, sql`select case_no as "caseNo" from one_thing_case where application_no = ${body.applicationNo}`);
    if (known) return {
        code: 0,
        message: '该申请已受理',
        data: {
            caseNo: known.caseNo
        }
    };
    try {
        const { form, version, oldIdNo } = await checkApplicationForm(tx, body.form);
        const centre = await findAcceptingCentre(tx, form.placementRegion, body.placementStreet);
        const created = await createCase(tx, {
            form,
            formVersion: version,
            oldIdNo,
            channel: body.channel ?? 'PC_YWTB',
            centre,
            placementStreet: body.placementStreet ?? null,
            applicationNo: body.applicationNo,
            attachments: await storeMaterials(tx, body),
            submit: true
        });
        return {
            code: 0,
            message: '已接收',
            data: {
                caseNo: created.caseNo,
                ...await answerData(tx, created.id)
            }
        };
    } catch (error) {
        // A scanner that is down is not the sender's mistake: 1099, and it sends again.
        if (!(error instanceof DomainError) || error.code === 'E-0008') throw error;
        const fields = error.fields.map((f)=>`${f.path}：${f.message}`).join('；');
        return {
            code: 1002,
            message: `申请内容校验未通过：${fields || error.message}`
        };
    }
}
export const applicationInbound = {
    bizType: 'APPLICATION.SUBMIT',
    title: '“一件事”申请',
    schema: applicationMessageSchema,
    handle: submitApplication
};

//# sourceMappingURL=submit-application.js.map