/** The coded blocks of one colour repeat after at most so many bytes. */ const LONGEST_PERIOD = 64;
/** Bytes from which the period is guessed before the rest is held against it. */ const SAMPLE = 16 * 1024;
/** Share of bytes that must repeat: the first blocks and the end of a scan differ. */ const REPEATING = 0.995;
/** Less coded data than this says nothing. */ const LEAST_BYTES = 256;
/**
 * Whether a JPEG shows one colour only. There is no decoder here: where all blocks are alike, their codes are, and the coded data repeats
 * with a short period, which no photograph's does.
 *
 * Limits: it finds pictures made by filling them, and pages that a program whitened; a photograph of an empty wall has noise, does not
 * repeat and passes. Restart markers and progressive scans are each judged for themselves. A picture of less than 256 bytes passes.
 */ export async function isBlankJpeg(file) {
    let bytes = 0;
    let repeating = 0;
    for (const scan of codedData(file)){
        const period = findPeriod(scan.subarray(0, SAMPLE));
        bytes += scan.length;
        if (period) repeating += countRepeats(scan, period) + period;
    }
    return bytes >= LEAST_BYTES && repeating >= REPEATING * bytes;
}
/** The entropy-coded data between the markers, stuffing left in. */ function codedData(file) {
    const scans = [];
    for(let at = file.indexOf(SCAN_STARTS); at >= 0; at = file.indexOf(SCAN_STARTS, at)){
        const start = at + 2 + (file.length >= at + 4 ? file.readUInt16BE(at + 2) : 0);
        at = endOfData(file, start);
        scans.push(file.subarray(start, at));
        // Restart markers part the data; the codes begin anew behind each.
        while(isRestart(file[at + 1])){
            const next = endOfData(file, at + 2);
            scans.push(file.subarray(at + 2, next));
            at = next;
        }
    }
    return scans;
}
const SCAN_STARTS = Buffer.from([
    0xff,
    0xda
]);
const isRestart = (marker)=>marker !== undefined && marker >= 0xd0 && marker <= 0xd7;
/** The next marker; a 0xff of the data itself is followed by nought. */ function endOfData(file, from) {
    let at = file.indexOf(0xff, from);
    while(at >= 0 && file[at + 1] === 0)at = file.indexOf(0xff, at + 2);
    return at < 0 ? file.length : at;
}
function findPeriod(sample) {
    for(let period = 1; period <= LONGEST_PERIOD && period < sample.length; period += 1){
        if (countRepeats(sample, period) >= 0.97 * (sample.length - period)) return period;
    }
    return undefined;
}
function countRepeats(data, period) {
    let same = 0;
    for(let at = period; at < data.length; at += 1)if (data[at] === data[at - period]) same += 1;
    return same;
}

//# sourceMappingURL=blank-jpeg.js.map