import { crc32, deflateSync } from 'node:zlib';
/** A real PNG of the given size in pixels: lines of grey on white, so that it is neither blank nor large. */ export function drawPng(width, height, seed = 0) {
    const row = 1 + width;
    const pixels = Buffer.alloc(row * height, 0xff);
    for(let y = 0; y < height; y += 1){
        pixels[y * row] = 0;
        const inFrame = y < 4 || y >= height - 4;
        const onLine = (y + seed) % 40 < 3 && y > height / 8;
        if (inFrame) pixels.fill(0x60, y * row + 1, (y + 1) * row);
        else if (onLine) pixels.fill(0x90, y * row + 1 + Math.floor(width / 10), y * row + 1 + Math.floor(width * 0.9));
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([
        8,
        0,
        0,
        0,
        0
    ], 8);
    const signature = Buffer.from([
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a
    ]);
    return Buffer.concat([
        signature,
        chunk('IHDR', header),
        chunk('IDAT', deflateSync(pixels)),
        chunk('IEND', Buffer.alloc(0))
    ]);
}
function chunk(type, data) {
    const body = Buffer.concat([
        Buffer.from(type, 'latin1'),
        data
    ]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([
        frame.subarray(0, 4),
        body,
        frame.subarray(4)
    ]);
}

//# sourceMappingURL=draw-png.js.map