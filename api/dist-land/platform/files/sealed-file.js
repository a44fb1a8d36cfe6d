import { rows, run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { Tap } from "./content/tap.js";
import { safeFileName } from "./file-name.js";
import { keepFile, readFileContent, removeFile, vaultPath, writeDraft } from "./vault.js";
/** Most bytes of one such file: what a row can say. */ const MOST_SEALED = 2_000_000_000;
/**
 * Keeps what the product itself makes (an archive's package) encrypted in the vault while it streams in. `/files` serves it to nobody: the
 * room that made it serves it under its own rules.
 */ export async function keepSealed(ctx, file) {
    const now = ctx.app.clock.now();
    const id = uuidv7(now.getTime());
    const tap = new Tap();
    try {
        await writeDraft(ctx.app, id, tap.watch(file.source, MOST_SEALED, ()=>new Error(`${file.name} has more than ${MOST_SEALED} bytes`)));
        await keepFile(ctx.app, id);
        const sealed = {
            id,
            size: tap.size,
            sm3: tap.digest()
        };
        await run(ctx, sql`insert into stored_file (id, name, mime, size, sm3, uploader_id, scan_result, state, path, created_at)
          values (${id}, ${safeFileName(file.name, 'bin')}, ${file.mime}, ${sealed.size}, ${sealed.sm3}, null, 'NOT_SCANNED', 'ATTACHED',
            ${vaultPath(id)}, ${now})`);
        return sealed;
    } catch (error) {
        await removeFile(ctx.app, id);
        throw error;
    }
}
/** The content of a kept file, decrypted and verified chunk by chunk (E-CR-12); the caller has decided that it may be read. */ export function readSealed(ctx, fileId) {
    return readFileContent(ctx.app, fileId, vaultPath(fileId));
}
/** Takes files away again that nothing refers to. */ export async function dropSealed(ctx, fileIds) {
    const gone = await rows(ctx, sql`delete from stored_file where id = any(${[
        ...fileIds
    ]}::uuid[]) returning id`);
    for (const { id } of gone)await removeFile(ctx.app, id);
}

//# sourceMappingURL=sealed-file.js.map