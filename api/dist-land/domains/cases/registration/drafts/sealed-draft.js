import { decryptColumn, encryptColumn } from "../../../../platform/crypto/index.js";
const cell = (rowId)=>({
        table: 'registration_draft',
        column: 'content_cipher',
        rowId
    });
/** A draft holds the same personal data as a case and is sealed like one (0015). */ export function sealDraft(ctx, id, content) {
    return encryptColumn(ctx.app.keys, 'TEXT', cell(id), JSON.stringify(content));
}
/** Throws E-CR-12 when the stored text was altered or moved. */ export function openSealedDraft(ctx, id, sealed) {
    return JSON.parse(decryptColumn(ctx.app.keys, cell(id), sealed));
}

//# sourceMappingURL=sealed-draft.js.map