import { Zip, ZipPassThrough } from 'fflate';
/**
 * Packs files as they stream by; memory stays the same however large they are. They are stored as they are (materials are compressed
 * already), so that each lies in the package in one piece: `onEntry` says at which byte it begins.
 */ export async function* zipFiles(entries, onEntry) {
    const ready = [];
    let written = 0;
    let failure;
    const zip = new Zip((error, chunk)=>{
        if (error) failure = error;
        else ready.push(chunk);
    });
    const take = ()=>{
        if (failure) throw failure;
        const taken = ready.splice(0);
        for (const { length } of taken)written += length;
        return taken;
    };
    for await (const { path, modifiedAt, content } of entries){
        const entry = new ZipPassThrough(path);
        entry.mtime = modifiedAt;
        zip.add(entry);
        let begun = false;
        for await (const chunk of content){
            entry.push(chunk);
            // The head of an entry is written with its first piece, right before it.
            yield* take();
            if (!begun) onEntry(path, written - chunk.length);
            begun = true;
        }
        entry.push(new Uint8Array(0), true);
        yield* take();
    }
    zip.end();
    yield* take();
}

//# sourceMappingURL=zip-files.js.map