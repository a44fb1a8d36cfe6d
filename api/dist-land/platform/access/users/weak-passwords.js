import { readFileSync } from 'node:fs';
/**
 * Words on which the passwords that are guessed first are built (04 L3-01): from the published lists of the most used ones, as far as they
 * can satisfy the other rules, and from this house's own surroundings.
 */ const STEMS = [
    'password',
    'passw0rd',
    'passwd',
    'admin',
    'administrator',
    'root',
    'welcome',
    'iloveyou',
    'qwerty',
    'qwertyuiop',
    'qazwsx',
    'qazwsxedc',
    '1qaz2wsx',
    'zaq12wsx',
    'asdfgh',
    'zxcvbn',
    'abcdef',
    'abcd',
    'abc',
    'test',
    'changeme',
    'default',
    'system',
    'letmein',
    'monkey',
    'dragon',
    'shanghai',
    'tuiyi',
    'tuiyijunren',
    'junren',
    'zhongguo',
    'china',
    'woaini',
    'aini'
];
/** Signs that stand for a letter in passwords meant to look strong. */ const LOOKALIKES = {
    '@': 'a',
    $: 's',
    '0': 'o',
    '1': 'l',
    '3': 'e',
    '5': 's',
    '!': 'i'
};
const stems = new Set(STEMS);
const extraLists = new Map();
/**
 * Whether a password is on the list of weak ones: a well-known word with digits and signs before or behind it (`Password@123`), also in
 * look-alike signs (`P@ssw0rd-1`), four or fewer different characters, or a line of the office's own list (`WEAK_PASSWORDS_FILE`).
 */ export function isWeakPassword(config, password) {
    const lower = password.toLowerCase();
    if (new Set(lower).size <= 4) return true;
    if (ownList(config.WEAK_PASSWORDS_FILE).has(lower)) return true;
    const core = lettersOnly(lower);
    const plain = lettersOnly(core.replace(/[@$0135!]/g, (sign)=>LOOKALIKES[sign] ?? sign));
    const joined = lower.replace(/[^a-z0-9]/g, '').replace(/\d+$/, '');
    return [
        core,
        plain,
        joined
    ].some((word)=>word === '' || stems.has(word));
}
/** Without the digits and signs before the first letter and behind the last. */ function lettersOnly(text) {
    return text.replace(/^[^a-z]+|[^a-z]+$/g, '');
}
/** One password a line, compared without regard to case; read once. */ function ownList(path) {
    if (path === undefined) return new Set();
    const known = extraLists.get(path);
    if (known) return known;
    const lines = readFileSync(path, 'utf8').split('\n');
    const list = new Set(lines.map((line)=>line.trim().toLowerCase()).filter(Boolean));
    extraLists.set(path, list);
    return list;
}

//# sourceMappingURL=weak-passwords.js.map