/** A PNG taken apart as far as looking at its brightness needs it. */ const CHANNELS = {
    0: 1,
    2: 3,
    3: 1,
    4: 2,
    6: 4
};
const PALETTE = 3;
/** Undefined where the file is no PNG that could be looked at. */ export function readPng(file) {
    if (file.length < 33) return undefined;
    const depth = file[24] ?? 0;
    const colour = file[25] ?? -1;
    const channels = CHANNELS[colour];
    if (!channels || ![
        1,
        2,
        4,
        8,
        16
    ].includes(depth)) return undefined;
    const data = [];
    let palette;
    for(let at = 8; at + 12 <= file.length;){
        const length = file.readUInt32BE(at);
        const kind = file.toString('latin1', at + 4, at + 8);
        const content = file.subarray(at + 8, at + 8 + length);
        if (kind === 'IDAT') data.push(content);
        if (kind === 'PLTE') palette = content;
        at += 12 + length;
    }
    if (data.length === 0) return undefined;
    const levelAt = colour === PALETTE ? paletteLevels(palette ?? Buffer.alloc(0)) : greyLevels(depth);
    const step = channels * depth / 8;
    return {
        width: file.readUInt32BE(16),
        height: file.readUInt32BE(20),
        interlaced: file[28] === 1,
        bitsPerPixel: channels * depth,
        data,
        countLevels: depth < 8 ? countPacked(depth, levelAt) : countWhole(step, depth / 8, channels >= 3, levelAt)
    };
}
/** What the eye sees of red, green and blue. */ const brightness = (red, green, blue)=>red * 77 + green * 150 + blue * 29 >> 8;
function paletteLevels(palette) {
    return (index)=>brightness(palette[index * 3] ?? 0, palette[index * 3 + 1] ?? 0, palette[index * 3 + 2] ?? 0);
}
function greyLevels(depth) {
    if (depth >= 8) return (value)=>value;
    const most = 2 ** depth - 1;
    return (value)=>Math.round(value * 255 / most);
}
/** Several pixels to a byte, the first in its highest bits. */ function countPacked(depth, levelAt) {
    const mask = 2 ** depth - 1;
    const perByte = 8 / depth;
    return (pixels, width, seen)=>{
        for(let x = 0; x < width; x += 1){
            const byte = pixels[Math.floor(x / perByte)] ?? 0;
            const level = levelAt(byte >> 8 - depth * (x % perByte + 1) & mask);
            seen[level] = (seen[level] ?? 0) + 1;
        }
    };
}
/** One or more bytes to a pixel; of two-byte values the first byte is enough. */ function countWhole(step, size, coloured, levelAt) {
    return (pixels, width, seen)=>{
        for(let x = 0, at = 0; x < width; x += 1, at += step){
            const first = pixels[at] ?? 0;
            const level = coloured ? brightness(first, pixels[at + size] ?? 0, pixels[at + 2 * size] ?? 0) : levelAt(first);
            seen[level] = (seen[level] ?? 0) + 1;
        }
    };
}

//# sourceMappingURL=read-png.js.map