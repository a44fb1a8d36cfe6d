/** Width and height from the first bytes of a PNG or JPEG; undefined when they are not there, so the file is damaged. */ export function imageSize(mime, head) {
    const size = mime === 'image/png' ? pngSize(head) : jpegSize(head);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
}
/** IHDR is always the first chunk: 8 bytes signature, length, "IHDR", width, height. */ function pngSize(head) {
    if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return undefined;
    return {
        width: head.readUInt32BE(16),
        height: head.readUInt32BE(20)
    };
}
/** Walks the segments to the frame header SOF0–SOF15, of which C4, C8 and CC are something else. */ function jpegSize(head) {
    for(let at = 2; at + 9 <= head.length;){
        if (head[at] !== 0xff) return undefined;
        const marker = head[at + 1] ?? 0;
        if (marker === 0xff) {
            at += 1;
            continue;
        }
        if (marker >= 0xc0 && marker <= 0xcf && ![
            0xc4,
            0xc8,
            0xcc
        ].includes(marker)) {
            return {
                height: head.readUInt16BE(at + 5),
                width: head.readUInt16BE(at + 7)
            };
        }
        at += 2 + Math.max(2, head.readUInt16BE(at + 2));
    }
    return undefined;
}

//# sourceMappingURL=image-size.js.map