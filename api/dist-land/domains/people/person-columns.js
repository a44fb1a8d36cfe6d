import { blindIndex, encryptColumn } from "../../platform/crypto/index.js";
import { mask } from "../../platform/masking/index.js";
import { RESIDENT_ID_CARD } from "./identity/index.js";
import { SEALED_COLUMNS } from "./sealed-columns.js";
/** Temporary cards and household books carry the citizen's ID number too: one number is one person, whatever document showed it. */ const RESIDENT_DOCUMENTS = [
    RESIDENT_ID_CARD,
    '112',
    '113'
];
/** The document type under which a number is kept. */ export function storedIdType(idType) {
    return RESIDENT_DOCUMENTS.includes(idType) ? RESIDENT_ID_CARD : idType;
}
/** Blind indexes for equality search: `where id_no_bi = …`. Null when nothing is left to search for. */ export const personIndex = {
    /** `idNo` has 18 characters already. */ idNo: (keys, idNo)=>blindIndex(keys, {
            name: 'person.id_no',
            kind: 'id'
        }, idNo),
    name: (keys, name)=>blindIndex(keys, {
            name: 'person.name',
            kind: 'name'
        }, name),
    mobile: (keys, mobile)=>blindIndex(keys, {
            name: 'person.mobile',
            kind: 'phone'
        }, mobile)
};
/** The row of a person: sealed, indexed and masked. The envelopes open only in the row with this `id`. */ export function personColumns(keys, id, input) {
    const seal = (column, value)=>{
        const { cell, dataClass } = SEALED_COLUMNS[column];
        return encryptColumn(keys, dataClass, {
            table: 'person',
            column: cell,
            rowId: id
        }, value);
    };
    const sealed = (column, value)=>value === undefined ? null : seal(column, value);
    return {
        id,
        idType: storedIdType(input.idType),
        idNo: seal('idNo', input.idNo),
        idNoIndex: indexed(personIndex.idNo(keys, input.idNo)),
        idNoMasked: mask('idNumber', input.idNo),
        name: seal('name', input.name),
        nameIndex: indexed(personIndex.name(keys, input.name)),
        nameMasked: mask('name', input.name),
        mobile: seal('mobile', input.mobile),
        mobileIndex: personIndex.mobile(keys, input.mobile),
        mobileMasked: mask('phone', input.mobile),
        email: sealed('email', input.email),
        regRegion: input.regRegion ?? null,
        regAddress: sealed('regAddress', input.regAddress),
        liveRegion: input.liveRegion ?? null,
        liveAddress: sealed('liveAddress', input.liveAddress),
        sex: input.sex,
        birthDate: input.birthDate,
        ethnic: input.ethnic ?? null,
        education: input.education ?? null,
        political: input.political ?? null,
        marital: input.marital ?? null,
        source: input.source
    };
}
function indexed(index) {
    if (index === null) throw new TypeError('a person needs name and document number');
    return index;
}

//# sourceMappingURL=person-columns.js.map