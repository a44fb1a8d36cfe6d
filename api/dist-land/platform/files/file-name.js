const LONGEST = 100;
const PATH = /^.*[/\\]/su;
/** Control and invisible characters, direction overrides that hide an extension, and what file systems refuse. */ const HARMFUL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029<>:"|?*]/gu;
/**
 * An uploaded name made harmless for lists, headers and disks: no folders, no invisible characters, at most 100 characters with its
 * extension kept. Files on our disk are named by their ids all the same.
 *
 * @param extension given to names that have none
 */ export function safeFileName(name, extension) {
    const text = name.toWellFormed().normalize('NFC').replace(PATH, '').replace(HARMFUL, '').replace(/^[.\s]+|[.\s]+$/gu, '');
    const dot = text.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [
        text.slice(0, dot),
        text.slice(dot + 1)
    ] : [
        text,
        extension
    ];
    const room = LONGEST - ending.length - 1;
    return room < 1 ? `未命名.${extension}` : `${[
        ...stem || '未命名'
    ].slice(0, room).join('')}.${ending}`;
}

//# sourceMappingURL=file-name.js.map