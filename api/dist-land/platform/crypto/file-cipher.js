import { randomBytes } from 'node:crypto';
import { equalBytes } from "./bytes.js";
import { CryptoError } from "./errors.js";
import { readFileHeader, writeFileHeader } from "./file-header.js";
import { ByteReader, pieces } from "./file-pieces.js";
import { hmacSm3 } from "./sm3.js";
import { sm4CtrStream } from "./sm4.js";
/*
 * Files (41.5): header, then chunks of 1 MiB SM4-CTR, each followed by its tag. The tag covers the chunk's place and
 * whether it is the last, under a key that this file alone has: chunks cannot be changed, swapped, dropped, cut off or
 * brought in from another file, and each is checked before a byte of it is handed on.
 */ export const FILE_CHUNK_BYTES = 1024 * 1024;
const TAG_BYTES = 32;
/**
 * Encrypts a file while it streams; memory stays at about two chunks. `fileId` binds the result to its record.
 * Use as a step of `stream.pipeline(source, (bytes) => encryptFile(ring, id, bytes), target)`.
 */ export async function* encryptFile(ring, fileId, source, chunkBytes = FILE_CHUNK_BYTES) {
    const secrets = {
        dek: randomBytes(16),
        mack: randomBytes(32)
    };
    const header = {
        chunkBytes,
        nonce: randomBytes(12)
    };
    const reader = new ByteReader(source);
    try {
        yield writeFileHeader(ring, fileId, header, secrets);
        const stream = sm4CtrStream(secrets.dek, firstCounter(header.nonce));
        let index = 0;
        for await (const { bytes, last } of pieces(reader, chunkBytes)){
            const sealed = stream.update(bytes);
            yield Buffer.concat([
                sealed,
                tagOf(secrets, index, last, sealed)
            ]);
            index += 1;
        }
    } finally{
        await reader.close();
    }
}
/**
 * Decrypts what {@link encryptFile} made for the same `fileId`. Yields only verified bytes, but a defect further on
 * still throws in the end (E-CR-12): treat what was yielded as void then. E-CR-10 when it is no such file.
 */ export async function* decryptFile(ring, fileId, source) {
    const reader = new ByteReader(source);
    try {
        const { header, secrets } = await readFileHeader(ring, fileId, reader);
        const stream = sm4CtrStream(secrets.dek, firstCounter(header.nonce));
        let index = 0;
        for await (const { bytes, last } of pieces(reader, header.chunkBytes + TAG_BYTES)){
            const sealed = bytes.subarray(0, Math.max(0, bytes.length - TAG_BYTES));
            if (!equalBytes(tagOf(secrets, index, last, sealed), bytes.subarray(sealed.length))) {
                throw new CryptoError('E-CR-12', `file chunk ${index}`);
            }
            if (sealed.length > 0) yield stream.update(sealed);
            index += 1;
        }
    } finally{
        await reader.close();
    }
}
/** The file's key is its own, so the counter may begin at zero; 32 bits of blocks are 64 GiB. */ function firstCounter(nonce) {
    return Buffer.concat([
        nonce,
        Buffer.alloc(4)
    ]);
}
function tagOf({ mack }, index, last, sealed) {
    const place = Buffer.alloc(5);
    place.writeUInt32BE(index, 0);
    place.writeUInt8(last ? 1 : 0, 4);
    return hmacSm3(mack, place, sealed);
}

//# sourceMappingURL=file-cipher.js.map