import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { pngScanlines } from "./png-scanlines.js";
import { readPng } from "./read-png.js";
/** Brightness within which a picture counts as one colour: what a scanner makes of an empty sheet. */ const WINDOW = 16;
/** So small a share of other pixels is dust. */ const DUST = 0.0005;
/** Bytes of pixels looked at; a picture that shows nothing in so many is blank, and a bomb ends here. */ const MOST_BYTES = 64 * 1024 * 1024;
/** Lines between two looks at the sum. */ const LINES_PER_LOOK = 16;
/**
 * Whether all pixels of a PNG have the same brightness, or nearly so. Ordinary pictures are known as such after a few lines. Differences of
 * hue alone and of transparency are not seen. A damaged picture is not called blank: that is for others to say.
 */ export async function isBlankPng(file) {
    const png = readPng(file);
    if (!png) return false;
    const seen = new Float64Array(256);
    let budget = MOST_BYTES;
    let lines = 0;
    try {
        for await (const line of pngScanlines(png, Readable.from(png.data).pipe(createInflate()))){
            png.countLevels(line.pixels, line.width, seen);
            budget -= line.pixels.length;
            lines += 1;
            if (budget <= 0) break;
            if (lines % LINES_PER_LOOK === 0 && others(seen) > DUST * png.width * png.height) return false;
        }
    } catch  {
        return false;
    }
    const counted = seen.reduce((sum, n)=>sum + n, 0);
    return counted > 0 && others(seen) <= DUST * counted;
}
/** How many of the counted pixels lie outside the fullest window of brightness. */ function others(seen) {
    let inside = 0;
    let most = 0;
    let all = 0;
    for(let level = 0; level < 256; level += 1){
        inside += (seen[level] ?? 0) - (seen[level - WINDOW] ?? 0);
        all += seen[level] ?? 0;
        most = Math.max(most, inside);
    }
    return all - most;
}

//# sourceMappingURL=blank-png.js.map