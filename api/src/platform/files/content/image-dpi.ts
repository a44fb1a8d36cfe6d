const INCHES_PER_METRE = 39.3701;
const CENTIMETRES_PER_INCH = 2.54;

/** Dots per inch that a PNG or JPEG says of itself in its first bytes; undefined where it says nothing. */
export function imageDpi(mime: string, head: Buffer): number | undefined {
  const dpi = mime === 'image/png' ? pngDpi(head) : jpegDpi(head);
  return dpi !== undefined && dpi > 0 ? Math.round(dpi) : undefined;
}

/** The chunk pHYs, in dots per metre, stands before the first IDAT. */
function pngDpi(head: Buffer): number | undefined {
  for (let at = 8; at + 12 <= head.length; ) {
    const length = head.readUInt32BE(at);
    const name = head.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') return undefined;
    if (name === 'pHYs' && at + 17 <= head.length && head[at + 16] === 1)
      return head.readUInt32BE(at + 8) / INCHES_PER_METRE;
    at += 12 + length;
  }
  return undefined;
}

/** The JFIF segment, where there is one, comes right after the start of the image: unit (1 per inch, 2 per centimetre) and density. */
function jpegDpi(head: Buffer): number | undefined {
  if (head.length < 18 || head.readUInt16BE(2) !== 0xffe0 || head.toString('latin1', 6, 10) !== 'JFIF')
    return undefined;
  const density = head.readUInt16BE(14);
  if (head[13] === 1) return density;
  return head[13] === 2 ? density * CENTIMETRES_PER_INCH : undefined;
}
