import { sm3Stream } from "../../../platform/crypto/index.js";
import { keepSealed } from "../../../platform/files/index.js";
import { contentOf } from "./plan-parts.js";
import { zipFiles } from "./zip-files.js";
/** Materials between two notes of the progress. */ const NOTE_EVERY = 20;
/**
 * Writes one volume into the vault and says where each file lies in it.
 *
 * @param onProgress told how many materials are in
 * @throws where a material is not what was handed in: a package never vouches for a changed file
 */ export async function writeVolume(ctx, name, planned, volume, onProgress) {
    const offsets = new Map();
    const source = zipFiles(entriesOf(ctx, planned, onProgress), (path, offset)=>offsets.set(path, offset));
    const file = await keepSealed(ctx, {
        name,
        mime: 'application/zip',
        source
    });
    const parts = planned.map(({ path, title, size, sm3 })=>({
            ...{
                path,
                title,
                size,
                sm3,
                volume
            },
            offset: offsets.get(path) ?? 0
        }));
    return {
        file,
        parts
    };
}
async function* entriesOf(ctx, planned, onProgress) {
    let done = 0;
    for (const part of planned){
        yield {
            path: part.path,
            modifiedAt: ctx.app.clock.now(),
            content: verified(part, contentOf(ctx, part))
        };
        if (part.material) done += 1;
        if (part.material && done % NOTE_EVERY === 0) await onProgress(done);
    }
    await onProgress(done);
}
async function* verified(part, content) {
    const hash = sm3Stream();
    for await (const chunk of content){
        hash.update(chunk);
        yield chunk;
    }
    if (hash.digest('hex') !== part.sm3) throw new Error(`${part.title} is not what was handed in`);
}

//# sourceMappingURL=write-volume.js.map