import { CryptoError } from "./errors.js";
/** Classes of sensitive data, each with its own keys (layer L2a of 41.4). */ export const DATA_CLASSES = [
    'ID',
    'NAME',
    'CONTACT',
    'BANK',
    'HEALTH',
    'TEXT',
    'FILE',
    'DXLOG'
];
/**
 * What a key is for beside column encryption: ROW row codes (41.7), INDEX blind indexes (41.6),
 * SIGN and ENVELOPE the platform's two SM2 pairs.
 */ export const KEY_SUBJECTS = [
    ...DATA_CLASSES,
    'ROW',
    'INDEX',
    'SIGN',
    'ENVELOPE'
];
export function isDataClass(subject) {
    return DATA_CLASSES.some((known)=>known === subject);
}
export function formatKeyId({ owner, subject, version }) {
    return `${owner}-${subject}-v${version}`;
}
/** Reverse of {@link formatKeyId}; anything else is E-CR-10. */ export function parseKeyId(keyId) {
    const [, owner, name, digits] = /^([A-Z][A-Z0-9]{1,15})-([A-Z]+)-v([1-9]\d{0,4})$/.exec(keyId) ?? [];
    const subject = KEY_SUBJECTS.find((known)=>known === name);
    if (!owner || !subject) throw new CryptoError('E-CR-10', 'key id');
    return {
        owner,
        subject,
        version: Number(digits)
    };
}

//# sourceMappingURL=key-names.js.map