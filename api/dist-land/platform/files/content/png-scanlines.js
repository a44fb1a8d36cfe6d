/** Adam7: where each pass begins and how far its pixels lie apart. */ const PASSES = [
    [
        0,
        0,
        8,
        8
    ],
    [
        4,
        0,
        8,
        8
    ],
    [
        0,
        4,
        4,
        8
    ],
    [
        2,
        0,
        4,
        4
    ],
    [
        0,
        2,
        2,
        4
    ],
    [
        1,
        0,
        2,
        2
    ],
    [
        0,
        1,
        1,
        2
    ]
];
/** The lines of a PNG while its pixels inflate; memory for two lines. The pixels of a line are valid until the next one is asked for. */ export async function* pngScanlines(png, inflated) {
    const distance = Math.max(1, png.bitsPerPixel >> 3);
    const passes = passesOf(png);
    let pass = passes.shift();
    let before = new Uint8Array(pass?.bytes ?? 0);
    let line = new Uint8Array(1 + (pass?.bytes ?? 0));
    let filled = 0;
    for await (const chunk of inflated){
        for(let at = 0; at < chunk.length && pass;){
            const taken = Math.min(line.length - filled, chunk.length - at);
            line.set(chunk.subarray(at, at + taken), filled);
            filled += taken;
            at += taken;
            if (filled < line.length) continue;
            const pixels = line.slice(1);
            unfilter(line[0] ?? 0, pixels, before, distance);
            yield {
                pixels,
                width: pass.width
            };
            before = pixels;
            filled = 0;
            pass.lines -= 1;
            if (pass.lines > 0) continue;
            pass = passes.shift();
            before = new Uint8Array(pass?.bytes ?? 0);
            line = new Uint8Array(1 + (pass?.bytes ?? 0));
        }
    }
}
function passesOf({ width, height, interlaced, bitsPerPixel }) {
    const grid = interlaced ? PASSES : [
        [
            0,
            0,
            1,
            1
        ]
    ];
    return grid.map(([x, y, across, down])=>({
            width: Math.ceil((width - x) / across),
            lines: Math.ceil((height - y) / down)
        })).filter((pass)=>pass.width > 0 && pass.lines > 0).map((pass)=>({
            ...pass,
            bytes: Math.ceil(pass.width * bitsPerPixel / 8)
        }));
}
/** Undoes the line's filter in place: nothing, left, above, their mean, or Paeth's choice of the three neighbours. */ function unfilter(kind, line, above, distance) {
    if (kind === 0) return;
    for(let at = 0; at < line.length; at += 1){
        const left = line[at - distance] ?? 0;
        const up = above[at] ?? 0;
        const corner = at < distance ? 0 : above[at - distance] ?? 0;
        line[at] = (line[at] ?? 0) + predicted(kind, left, up, corner) & 0xff;
    }
}
function predicted(kind, left, up, corner) {
    switch(kind){
        case 1:
            return left;
        case 2:
            return up;
        case 3:
            return left + up >> 1;
        default:
            {
                const guess = left + up - corner;
                const [a, b, c] = [
                    Math.abs(guess - left),
                    Math.abs(guess - up),
                    Math.abs(guess - corner)
                ];
                return a <= b && a <= c ? left : b <= c ? up : corner;
            }
    }
}

//# sourceMappingURL=png-scanlines.js.map