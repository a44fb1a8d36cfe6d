import { rows, sql } from "../../../database/sql.js";
import { decryptColumn, encryptColumn } from "../../../platform/crypto/index.js";
const TABLE = 'one_thing_case';
const COLUMN = 'form_cipher';
/** The form as it lies in the case's row: sealed whole, and openable only there. */ export function sealForm(ctx, caseId, form) {
    return encryptColumn(ctx.app.keys, 'TEXT', {
        table: TABLE,
        column: COLUMN,
        rowId: caseId
    }, JSON.stringify(form));
}
/** Throws E-CR-12 when the stored text was altered or moved. */ export function openForm(ctx, caseId, sealed) {
    return JSON.parse(decryptColumn(ctx.app.keys, {
        table: TABLE,
        column: COLUMN,
        rowId: caseId
    }, sealed));
}
/** The forms of cases that the caller may see, in one statement. */ export async function readForms(ctx, ids) {
    const sealed = await rows(ctx, sql`select id, form_cipher as "formCipher" from one_thing_case where id = any(${[
        ...ids
    ]}::uuid[])`);
    return new Map(sealed.map((row)=>[
            row.id,
            openForm(ctx, row.id, row.formCipher)
        ]));
}

//# sourceMappingURL=sealed-form.js.map