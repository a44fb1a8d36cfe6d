import { fileTypeFromBuffer } from 'file-type';
import { firstRow, run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { refuse } from "../errors/index.js";
import { imageSize } from "./content/image-size.js";
import { lookIntoPdf } from "./content/look-into-pdf.js";
import { refuseBlank } from "./content/refuse-blank.js";
import { Tap } from "./content/tap.js";
import { safeFileName } from "./file-name.js";
import { checkFile, checkMaterial, FILE_TYPES, MOST_BYTES, refuseFile } from "./file-rules.js";
import { scanUpload } from "./scan-upload.js";
import { ownerOf } from "./uploader.js";
import { keepFile, readDraft, removeFile, vaultPath, writeDraft } from "./vault.js";
/** Files a person may have lying about unattached: ten cases with all their materials. */ export const MOST_UNATTACHED = 200;
/**
 * Takes a file in: streams it encrypted to the vault while its digest and size are taken, then looks into it. What breaks a rule leaves
 * nothing behind and is refused with E-0006, which names file and rule (01 §9.4, page 3). The file is TEMP until it is attached.
 */ export async function storeFile(ctx, source, file) {
    await refuseHoarding(ctx);
    const id = uuidv7(ctx.app.clock.now().getTime());
    const tap = new Tap();
    const bytes = source instanceof Uint8Array ? [
        source
    ] : source;
    const most = file.mostBytes ?? MOST_BYTES;
    const tooLarge = ()=>refuseFile(safeFileName(file.name, ''), `大小不超过${most / 1024 / 1024}MB`);
    try {
        await writeDraft(ctx.app, id, tap.watch(bytes, most, tooLarge));
        const facts = await inspect(ctx, id, tap, file.name);
        checkFile(facts);
        if (file.materialCode) checkMaterial(facts, file.materialCode);
        await refuseBlank(facts, ()=>readDraft(ctx.app, id));
        const stored = {
            ...facts,
            id,
            sm3: tap.digest(),
            scanResult: await scanUpload(ctx, id, facts.name)
        };
        await keepFile(ctx.app, id);
        await insertFile(ctx, stored);
        return stored;
    } catch (error) {
        await removeFile(ctx.app, id);
        throw error;
    }
}
/** Keeps a text of our own making as a file (UTF-8 with BOM, so that every editor shows Chinese); TEMP until it is attached. */ export async function storeText(ctx, text, name) {
    const id = uuidv7(ctx.app.clock.now().getTime());
    const tap = new Tap();
    const tooLarge = ()=>refuseFile(name, '大小不超过10MB');
    try {
        await writeDraft(ctx.app, id, tap.watch([
            Buffer.from(`\ufeff${text}`)
        ], MOST_BYTES, tooLarge));
        const facts = {
            name: safeFileName(name, 'txt'),
            mime: 'text/plain',
            size: tap.size
        };
        const stored = {
            ...facts,
            ...{
                id,
                width: null,
                height: null,
                pages: null
            },
            sm3: tap.digest(),
            scanResult: 'NOT_SCANNED'
        };
        await keepFile(ctx.app, id);
        await insertFile(ctx, stored);
        return stored;
    } catch (error) {
        await removeFile(ctx.app, id);
        throw error;
    }
}
async function inspect(ctx, id, tap, givenName) {
    const detected = await fileTypeFromBuffer(tap.head);
    const type = detected && FILE_TYPES[detected.mime];
    const name = safeFileName(givenName, type?.extensions[0] ?? 'pdf');
    if (tap.size === 0) throw refuseFile(name, '文件不能为空');
    if (!detected || !type) throw refuseFile(name, '仅支持PDF、JPG、PNG');
    const facts = {
        name,
        mime: detected.mime,
        size: tap.size,
        width: null,
        height: null,
        pages: null
    };
    if (detected.mime === 'application/pdf') return {
        ...facts,
        pages: await pagesOf(ctx, id, name)
    };
    const size = imageSize(detected.mime, tap.head);
    if (!size) throw refuseFile(name, '图片已损坏，无法打开');
    return {
        ...facts,
        ...size
    };
}
async function pagesOf(ctx, id, name) {
    const chunks = [];
    for await (const chunk of readDraft(ctx.app, id))chunks.push(chunk);
    const { pages, encrypted } = await lookIntoPdf(Buffer.concat(chunks));
    if (pages === 0) throw refuseFile(name, encrypted ? '请上传未加密的PDF' : 'PDF已损坏，无法打开');
    return pages;
}
async function refuseHoarding(ctx) {
    const row = await firstRow(ctx, sql`select count(*) as count from stored_file where state = 'TEMP' and uploader_id is not distinct from ${ownerOf(ctx)}`);
    if (Number(row?.count ?? 0) >= MOST_UNATTACHED) throw refuse('RATE_LIMITED');
}
async function insertFile(ctx, { id, name, mime, size, sm3, width, height, pages, scanResult }) {
    await run(ctx, sql`insert into stored_file (id, name, mime, size, sm3, width, height, pages, uploader_id, scan_result, state, path, created_at)
        values (${id}, ${name}, ${mime}, ${size}, ${sm3}, ${width}, ${height}, ${pages}, ${ownerOf(ctx)}, ${scanResult}, 'TEMP',
          ${vaultPath(id)}, ${ctx.app.clock.now()})`);
}

//# sourceMappingURL=store-file.js.map