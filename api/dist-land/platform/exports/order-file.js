import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { decryptFile, encryptFile } from "../crypto/index.js";
import { measureFile } from "../files/index.js";
/** A name that no other run of the order has: whoever comes second writes into a file of its own. */ export const newFileId = ()=>randomUUID();
const folderOf = (app)=>join(app.config.DATA_DIR, 'export-orders');
const pathOf = (app, fileId)=>join(folderOf(app), fileId);
/** Lets `write` fill the file, which is encrypted while it streams: memory stays the same however long the list is. */ export async function writeOrderFile(app, fileId, write) {
    await mkdir(folderOf(app), {
        recursive: true,
        mode: 0o700
    });
    const sink = createWriteStream(pathOf(app, fileId), {
        flags: 'wx',
        mode: 0o600
    });
    return measureFile(write, (content)=>pipeline(content, (bytes)=>encryptFile(app.keys, fileId, bytes), sink));
}
/** The content, decrypted and verified while it streams; undefined where the file is gone. */ export async function readOrderFile(app, fileId) {
    const path = pathOf(app, fileId);
    const there = await access(path).then(()=>true, ()=>false);
    return there ? Readable.from(decryptFile(app.keys, fileId, createReadStream(path))) : undefined;
}
/** A file that is gone already is no error. */ export function removeOrderFile(app, fileId) {
    return rm(pathOf(app, fileId), {
        force: true
    });
}
/** Every file that lies there, whoever left it. */ export async function listOrderFiles(app) {
    return readdir(folderOf(app)).catch((error)=>{
        if (error.code === 'ENOENT') return [];
        throw error;
    });
}

//# sourceMappingURL=order-file.js.map