import { attachFiles } from "../../../platform/files/index.js";
/** Code under which files handed in after a request are kept, until item 3's catalogue tells them apart. */ export const SUPPLEMENT_MATERIAL = 'SUPPLEMENT';
/** T8: the files that came with 收取补正材料 become materials of the case, in the transaction that takes it back to its place. */ export async function keepSuppliedMaterials(tx, supplied) {
    for (const { row, input } of supplied){
        const files = (input.attachmentIds ?? []).map((fileId)=>({
                fileId,
                materialCode: SUPPLEMENT_MATERIAL,
                materialName: '补正材料',
                source: 'WINDOW_SCAN'
            }));
        await attachFiles(tx, {
            type: 'case',
            id: row.id
        }, files);
    }
}

//# sourceMappingURL=supplied-materials.js.map