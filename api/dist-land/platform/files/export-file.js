import { mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { uuidv7 } from "../../database/uuid.js";
import { sm3Stream } from "../crypto/index.js";
/**
 * Lets `write` fill a file without a name below DATA_DIR: memory stays the same however long the list is, nothing leaves the house before
 * the list is complete and audited, a failure is still an error in words, and whatever happens to the process nothing stays on the disk.
 *
 * @param write fills and ends the target; returns how many rows it wrote
 * @param audit records the finished file; where it fails nobody gets the file
 */ export async function makeExportFile(app, write, audit) {
    const { writing, reading } = await openNameless(app);
    try {
        const file = await measureFile(write, (content)=>pipeline(content, writing.createWriteStream()));
        await audit({
            rows: file.rows,
            sm3: file.sm3
        });
        return {
            ...file,
            content: ()=>reading.createReadStream()
        };
    } catch (error) {
        await reading.close();
        throw error;
    }
}
/** Lets `write` fill what `keep` takes away, and measures it on its way. */ export async function measureFile(write, keep) {
    const hash = sm3Stream();
    let size = 0;
    const meter = new Transform({
        transform (chunk, _encoding, done) {
            hash.update(chunk);
            size += chunk.length;
            done(null, chunk);
        }
    });
    // Together, so that a full disk ends the writing instead of leaving it to wait for a stream that is gone.
    const [rows] = await Promise.all([
        write(meter).catch((error)=>{
            meter.destroy();
            throw error;
        }),
        keep(meter)
    ]);
    return {
        rows,
        size,
        sm3: hash.digest('hex')
    };
}
/** Two handles, since each closes with its stream; the name goes while both are open. */ async function openNameless(app) {
    const folder = join(app.config.DATA_DIR, 'exports');
    await mkdir(folder, {
        recursive: true,
        mode: 0o700
    });
    const path = join(folder, uuidv7(app.clock.now().getTime()));
    const writing = await open(path, 'wx', 0o600);
    const reading = await open(path, 'r');
    await unlink(path);
    return {
        writing,
        reading
    };
}

//# sourceMappingURL=export-file.js.map