import { decryptColumn, encryptColumn } from "../crypto/index.js";
const cell = (rowId)=>({
        table: 'outbox_message',
        column: 'payload',
        rowId
    });
/** Pieces of a long payload have cells of their own: none opens in another's place. */ const pieceCell = (rowId, n, of)=>({
        ...cell(rowId),
        column: `payload.${n + 1}of${of}`
    });
/** Characters per piece: even where each takes four bytes, below what a column's envelope may hold (64 KiB). */ const PIECE = 16_000;
const SEPARATOR = '\n';
/**
 * Payloads name people: SM4 at rest, bound to their row. One that is longer than an envelope may be (five hundred persons of a batch) is
 * sealed in pieces.
 */ export function sealPayload(keys, id, payload) {
    const text = JSON.stringify(payload);
    if (text.length <= PIECE) return encryptColumn(keys, 'TEXT', cell(id), text);
    const characters = [
        ...text
    ];
    if (characters.length <= PIECE) return encryptColumn(keys, 'TEXT', cell(id), text);
    const count = Math.ceil(characters.length / PIECE);
    return Array.from({
        length: count
    }, (_, n)=>encryptColumn(keys, 'TEXT', pieceCell(id, n, count), characters.slice(n * PIECE, (n + 1) * PIECE).join(''))).join(SEPARATOR);
}
/** The reverse of {@link sealPayload}; a CryptoError for a damaged or moved value. */ export function openPayload(keys, id, sealed) {
    const pieces = sealed.split(SEPARATOR);
    const text = pieces.length === 1 ? decryptColumn(keys, cell(id), sealed) : pieces.map((piece, n)=>decryptColumn(keys, pieceCell(id, n, pieces.length), piece)).join('');
    return JSON.parse(text);
}

//# sourceMappingURL=payload.js.map