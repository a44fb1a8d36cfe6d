import { drawPdf, drawPng, storeFile } from "../../../platform/files/index.js";
import { bundleMaterials } from "../application/index.js";
import { loadMatters, selectMatters } from "../matters/index.js";
/** Size of a photograph that the catalogue's rule takes, in pixels. */ const PHOTO = [
    358,
    441
];
/** What the applicant of the demonstration handed in: every required material of the bundle, as specimens that say so. */ export async function demoMaterials(tx, form) {
    const wanted = bundleMaterials(selectMatters(form, await loadMatters(tx))).filter(({ required, material })=>required && !material?.generated);
    const given = [];
    for (const { code, name, material } of wanted){
        const photo = material?.rule.exactSize !== undefined;
        const content = photo ? drawPng(...PHOTO) : drawPdf([
            code,
            'Specimen for demonstration',
            'No real person'
        ]);
        const file = await storeFile(tx, content, {
            name: `${name}.${photo ? 'png' : 'pdf'}`
        });
        given.push({
            fileId: file.id,
            materialCode: code,
            materialName: name,
            source: material?.obtainable ? 'ELICENCE' : 'PORTAL'
        });
    }
    return given;
}

//# sourceMappingURL=demo-materials.js.map