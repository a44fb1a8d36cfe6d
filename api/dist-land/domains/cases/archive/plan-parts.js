import { sm3Hex } from "../../../platform/crypto/index.js";
import { readSealed } from "../../../platform/files/index.js";
/** Bytes of one volume: far below what archive formats of old can say. */ const VOLUME_BYTES = 1024 ** 3;
export function textPart(path, title, text) {
    return {
        path,
        title,
        text,
        size: Buffer.byteLength(text),
        sm3: sm3Hex(text)
    };
}
/** The materials under readable names; one that the virus check has removed is named in the PDF and the data only. */ export function materialParts(materials) {
    return materials.filter(({ scanResult })=>scanResult !== 'INFECTED').map(({ fileId, materialName, name, size, sm3 }, at)=>({
            path: `materials/${String(at + 1).padStart(3, '0')}_${harmless(materialName)}_${harmless(name)}`,
            title: `${materialName} ${name}`,
            fileId,
            size,
            sm3,
            material: true
        }));
}
/** Shares the files out to volumes in their order. */ export function planVolumes(parts, most = VOLUME_BYTES) {
    const volumes = [
        []
    ];
    let used = 0;
    for (const part of parts){
        if (used > 0 && used + part.size > most) {
            volumes.push([]);
            used = 0;
        }
        volumes.at(-1)?.push(part);
        used += part.size;
    }
    return volumes;
}
export async function* contentOf(ctx, part) {
    if (part.fileId) yield* readSealed(ctx, part.fileId);
    else yield Buffer.from(part.text ?? '');
}
function harmless(name) {
    return name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, '').slice(-60);
}

//# sourceMappingURL=plan-parts.js.map