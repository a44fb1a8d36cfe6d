import { refuseFile } from "../file-rules.js";
import { isBlankJpeg } from "./blank-jpeg.js";
import { isBlankPng } from "./blank-png.js";
/** A picture with nothing on it is no material: E-0006 (01 §9.4, page 3: "not blank"). Other files pass. */ export async function refuseBlank({ name, mime }, read) {
    const isBlank = mime === 'image/png' ? isBlankPng : mime === 'image/jpeg' ? isBlankJpeg : undefined;
    if (!isBlank) return;
    const chunks = [];
    for await (const chunk of read())chunks.push(chunk);
    if (await isBlank(Buffer.concat(chunks))) throw refuseFile(name, '图片为空白，请重新拍摄或扫描');
}

//# sourceMappingURL=refuse-blank.js.map