import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { canonicalJson, nextChainHash, sm2Verify, sm3OfChunks } from "../../crypto/index.js";
export function archiveFolder(app) {
    return join(app.config.DATA_DIR, 'exchange-archive');
}
export function archiveName(day) {
    return `${day}.jsonl.gz`;
}
/** What is wrong with a day's archive file, as a sentence; undefined when it can stand for the rows. Reads as it goes. */ export async function findArchiveDefect(app, { keyId, signature, ...head }) {
    const path = join(archiveFolder(app), archiveName(head.day));
    if (!await access(path).then(()=>true, ()=>false)) return '归档文件不存在';
    if ((await sm3OfChunks(createReadStream(path))).toString('hex') !== head.sm3) return '归档文件摘要不符';
    const { publicKey } = app.keys.signingPair(Number(keyId.split('-v').at(-1)));
    if (!sm2Verify(canonicalJson(head), signature, publicKey)) return '归档签名无效';
    return findChainDefect(path, head);
}
async function findChainDefect(path, head) {
    let hash = head.firstHash;
    let count = 0;
    for await (const line of createInterface({
        input: createReadStream(path).pipe(createGunzip())
    })){
        const kept = JSON.parse(line);
        hash = nextChainHash(hash, kept.record);
        count += 1;
        if (hash !== kept.hash) return `归档第 ${count} 条校验失败`;
    }
    return count === head.rows && hash === head.lastHash ? undefined : '归档条数不符';
}

//# sourceMappingURL=archive-file.js.map