import { CryptoError, decryptColumn } from "../../platform/crypto/index.js";
import { SEALED_COLUMNS } from "./sealed-columns.js";
/** What stands in place of a value whose envelope does not open (03 §41.5). */ export const DAMAGED = '数据异常';
/** Decrypts a person. An altered or moved envelope reads 数据异常 and is logged; the rest stays readable. */ export function openPerson(ctx, person) {
    const open = (column)=>{
        const envelope = person[column];
        return envelope === null ? undefined : openCell(ctx, person.id, SEALED_COLUMNS[column].cell, envelope);
    };
    return {
        id: person.id,
        idType: person.idType,
        idNo: open('idNo') ?? '',
        name: open('name') ?? '',
        mobile: open('mobile') ?? '',
        sex: person.sex,
        birthDate: person.birthDate,
        ethnic: person.ethnic ?? undefined,
        education: person.education ?? undefined,
        political: person.political ?? undefined,
        marital: person.marital ?? undefined,
        email: open('email'),
        regRegion: person.regRegion ?? undefined,
        regAddress: open('regAddress'),
        liveRegion: person.liveRegion ?? undefined,
        liveAddress: open('liveAddress'),
        source: person.source
    };
}
/** The masked view of a person (00-common, "masking"). */ export function maskedPerson(person) {
    return {
        name: person.nameMasked,
        idNo: person.idNoMasked,
        mobile: person.mobileMasked
    };
}
function openCell(ctx, rowId, column, envelope) {
    try {
        return decryptColumn(ctx.app.keys, {
            table: 'person',
            column,
            rowId
        }, envelope);
    } catch (error) {
        if (!(error instanceof CryptoError)) throw error;
        ctx.app.log.error({
            code: error.code,
            personId: rowId,
            column,
            traceId: ctx.traceId
        }, 'a person column does not open');
        return DAMAGED;
    }
}

//# sourceMappingURL=open-person.js.map