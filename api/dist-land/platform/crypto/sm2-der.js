import { CryptoError } from "./errors.js";
/*
 * DER as far as SM2 needs it (GM/T 0009). The package's reader skips tags and lengths and ignores what follows the
 * sequence, so that one signature has many spellings; signatures and ciphertexts are therefore read strictly here first.
 */ const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTETS = 0x04;
/** SEQUENCE(INTEGER r, INTEGER s) to two unsigned big-endian values without sign byte. E-CR-10 for anything else. */ export function readSignatureDer(der) {
    const r = readUnsigned(readSequence(der));
    const s = readUnsigned(r.rest);
    expectEnd(s.rest);
    return {
        r: r.value,
        s: s.value
    };
}
/** The reverse of {@link readSignatureDer}, as hex: how signatures travel. */ export function writeSignatureDer(r, s) {
    const body = Buffer.concat([
        element(INTEGER, unsigned(r)),
        element(INTEGER, unsigned(s))
    ]);
    return element(SEQUENCE, body).toString('hex');
}
/** SM2Cipher: SEQUENCE(XCoordinate, YCoordinate, HASH, CipherText). E-CR-10 for anything else. */ export function readCipherDer(der) {
    const x = readUnsigned(readSequence(der));
    const y = readUnsigned(x.rest);
    const hash = readElement(y.rest, OCTETS);
    const cipher = readElement(hash.rest, OCTETS);
    expectEnd(cipher.rest);
    return {
        x: x.value,
        y: y.value,
        hash: hash.value,
        cipher: cipher.value
    };
}
/** The reverse of {@link readCipherDer}; coordinates may carry leading zeros. */ export function writeCipherDer({ x, y, hash, cipher }) {
    return element(SEQUENCE, Buffer.concat([
        element(INTEGER, unsigned(x)),
        element(INTEGER, unsigned(y)),
        element(OCTETS, hash),
        element(OCTETS, cipher)
    ]));
}
function element(tag, value) {
    return Buffer.concat([
        Buffer.from([
            tag
        ]),
        lengthBytes(value.length),
        value
    ]);
}
function lengthBytes(length) {
    if (length < 0x80) return Buffer.from([
        length
    ]);
    const size = byteLength(length);
    const bytes = Buffer.alloc(1 + size, 0x80 | size);
    bytes.writeUIntBE(length, 1, size);
    return bytes;
}
/** DER wants the shortest form that keeps the sign bit clear. */ function unsigned(value) {
    const start = value.findIndex((byte)=>byte !== 0);
    const digits = value.subarray(start < 0 ? value.length : start);
    const needsZero = (digits[0] ?? 0x80) >= 0x80;
    return needsZero ? Buffer.concat([
        Buffer.from([
            0
        ]),
        digits
    ]) : digits;
}
function byteLength(value) {
    return Math.ceil((32 - Math.clz32(value)) / 8);
}
function readSequence(der) {
    const sequence = readElement(der, SEQUENCE);
    expectEnd(sequence.rest);
    return sequence.value;
}
function readUnsigned(input) {
    const element = readElement(input, INTEGER);
    const [first, second] = element.value;
    if (first === undefined || first >= 0x80) throw malformed('negative or empty integer');
    if (first !== 0) return element;
    if (second !== undefined && second < 0x80) throw malformed('padded integer');
    return {
        ...element,
        value: element.value.subarray(1)
    };
}
function readElement(input, tag) {
    const [actualTag, first] = input;
    if (actualTag !== tag || first === undefined) throw malformed('unexpected tag');
    const long = first < 0x80 ? 0 : first & 0x7f;
    if (long > 4 || first >= 0x80 && long === 0) throw malformed('length');
    const start = 2 + long;
    if (input.length < start) throw malformed('length');
    const length = long === 0 ? first : input.readUIntBE(2, long);
    const shortest = length < 0x80 ? 0 : byteLength(length);
    if (long !== shortest || input.length < start + length) throw malformed('length');
    return {
        tag,
        value: input.subarray(start, start + length),
        rest: input.subarray(start + length)
    };
}
function expectEnd(rest) {
    if (rest.length > 0) throw malformed('trailing bytes');
}
function malformed(what) {
    return new CryptoError('E-CR-10', `SM2 DER: ${what}`);
}

//# sourceMappingURL=sm2-der.js.map