import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { fromHex } from "./bytes.js";
import { CryptoError } from "./errors.js";
import { openG1, sealG1 } from "./g1.js";
import { newSm2KeyPair, sm2KeyPairOf } from "./sm2.js";
import { hmacSm3 } from "./sm3.js";
const derive = promisify(pbkdf2);
/** Iterations of a key file: modest, because a browser has to do them in script; the file says how many. */ export const KEY_FILE_ITERATIONS = 20_000;
export const SHORTEST_PIN = 8;
const MOST_ITERATIONS = 10_000_000;
/** Generates a pair and protects it. The caller saves the file as JSON and registers `publicKey` for the account. */ export async function newKeyFile(loginName, pin, iterations = KEY_FILE_ITERATIONS) {
    return protectKey(newSm2KeyPair(), loginName, pin, iterations);
}
/** Protects an existing pair; a PIN shorter than {@link SHORTEST_PIN} is a RangeError. */ export async function protectKey(pair, loginName, pin, iterations = KEY_FILE_ITERATIONS) {
    if ([
        ...pin
    ].length < SHORTEST_PIN) throw new RangeError(`口令至少 ${SHORTEST_PIN} 位`);
    const salt = randomBytes(16).toString('hex');
    const head = {
        format: 'yjs-sm2-key',
        version: 1,
        loginName,
        publicKey: pair.publicKey,
        iterations,
        salt
    };
    const keys = await keysOf(pin, head);
    return {
        ...head,
        sealed: sealG1(keys, additionalData(head), fromHex(pair.privateKey)).toString('hex')
    };
}
/** Opens a key file. A wrong PIN and an altered file look the same: E-CR-12. Not a key file: E-CR-10. */ export async function openKeyFile(file, pin) {
    const { format, version, iterations, publicKey } = file;
    const known = format === 'yjs-sm2-key' && version === 1;
    const payable = Number.isInteger(iterations) && iterations >= 1 && iterations <= MOST_ITERATIONS;
    if (!known || !payable) throw new CryptoError('E-CR-10', 'key file');
    const privateKey = openG1(await keysOf(pin, file), additionalData(file), fromHex(file.sealed));
    const pair = sm2KeyPairOf(privateKey.toString('hex'));
    if (pair.publicKey !== publicKey) throw new CryptoError('E-CR-12', 'key file: public key');
    return pair;
}
async function keysOf(pin, { salt, iterations }) {
    const base = await derive(pin.normalize('NFKC'), fromHex(salt), iterations, 32, 'sm3');
    return {
        dek: hmacSm3(base, 'enc').subarray(0, 16),
        mack: hmacSm3(base, 'mac')
    };
}
function additionalData({ format, version, loginName, publicKey, iterations, salt }) {
    return JSON.stringify([
        format,
        version,
        loginName,
        publicKey,
        iterations,
        salt
    ]);
}

//# sourceMappingURL=key-file.js.map