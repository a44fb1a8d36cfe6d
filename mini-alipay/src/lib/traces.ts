/** What a picture tells beside what it shows — place, time, phone — is taken out before it leaves the phone (01 §10.4). */

const JPEG_START = [0xff, 0xd8] as const;
const PNG_START = [0x89, 0x50, 0x4e, 0x47] as const;
/** Segments that say how the picture is drawn: JFIF, colours of Adobe. */
const DRAWN_BY = [0xe0, 0xee];
const COMMENT = 0xfe;
const EXIF = 0xe1;
const SCAN = 0xda;
const TOLD = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];
const UPRIGHT = 1;

export interface Pixels {
  width: number;
  height: number;
}

interface Segment {
  marker: number;
  from: number;
  to: number;
}

const starts = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

export const isJpeg = (bytes: Uint8Array): boolean => starts(bytes, JPEG_START);
export const isPng = (bytes: Uint8Array): boolean => starts(bytes, PNG_START);

/** Width and height in pixels, as the picture lies; nothing where it does not say them. */
export function pixelsOf(bytes: Uint8Array): Pixels | undefined {
  return isPng(bytes) ? headerOf(bytes) : frameOf(bytes);
}

/** The picture without what it tells; of a JPEG the way it is turned stays, where it has to be turned to be seen upright. */
export function withoutTraces(bytes: Uint8Array, turned: number = orientationOf(bytes)): Uint8Array {
  if (isPng(bytes)) return pngWithout(bytes);
  if (!isJpeg(bytes)) return bytes;
  const segments = segmentsOf(bytes);
  const kept = segments.filter(({ marker }) => DRAWN_BY.includes(marker) || !isTold(marker));
  const rest = bytes.slice(segments[segments.length - 1]?.to ?? JPEG_START.length);
  const parts = [Uint8Array.from(JPEG_START), ...(turned === UPRIGHT ? [] : [turnedBy(turned)])];
  return joined([...parts, ...kept.map(({ from, to }) => bytes.slice(from, to)), rest]);
}

/** How a picture that was made smaller has to be turned, from what the original says: some phones turn it, some forget to say. */
export function turnOf(original: Uint8Array, smaller: Uint8Array): number {
  const said = orientationOf(smaller);
  const wanted = orientationOf(original);
  if (said !== UPRIGHT || wanted === UPRIGHT || !isJpeg(smaller)) return said;
  const [before, after] = [frameOf(original), frameOf(smaller)];
  const onItsSide = wanted >= 5;
  // Still lying as the camera has it: nobody has turned it.
  const lies = before && after && before.width > before.height === after.width > after.height;
  return onItsSide && lies ? wanted : UPRIGHT;
}

/** 1 to 8 as EXIF says it; 1 where it says nothing. */
export function orientationOf(bytes: Uint8Array): number {
  if (!isJpeg(bytes)) return UPRIGHT;
  const exif = segmentsOf(bytes).find(({ marker, from }) => marker === EXIF && text(bytes, from + 4, 4) === 'Exif');
  if (!exif) return UPRIGHT;
  const base = exif.from + 10;
  const little = text(bytes, base, 2) === 'II';
  const at = (place: number, size: number): number => {
    const all = Array.from(bytes.slice(base + place, base + place + size));
    return (little ? all.reverse() : all).reduce((sum, byte) => sum * 256 + byte, 0);
  };
  const table = at(4, 4);
  const entries = at(table, 2);
  for (let entry = 0; entry < Math.min(entries, 64); entry += 1) {
    const place = table + 2 + entry * 12;
    if (at(place, 2) === 0x0112) return Math.min(8, Math.max(UPRIGHT, at(place + 8, 2)));
  }
  return UPRIGHT;
}

/** A PNG begins with its size. */
function headerOf(bytes: Uint8Array): Pixels {
  const number = (from: number) => [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (bytes[from + i] ?? 0), 0);
  return { width: number(16), height: number(20) };
}

function frameOf(bytes: Uint8Array): Pixels | undefined {
  if (!isJpeg(bytes)) return undefined;
  const frame = segmentsOf(bytes).find(({ marker }) => marker >= 0xc0 && marker <= 0xc2);
  if (!frame) return undefined;
  const number = (at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  return { height: number(frame.from + 5), width: number(frame.from + 7) };
}

const isTold = (marker: number): boolean => marker === COMMENT || (marker >= 0xe0 && marker <= 0xef);

/** The segments before the picture's own data. */
function segmentsOf(bytes: Uint8Array): Segment[] {
  const found: Segment[] = [];
  for (let at: number = JPEG_START.length; bytes[at] === 0xff && at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === SCAN) break;
    const to = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    found.push({ marker, from: at, to: Math.min(to, bytes.length) });
    at = to;
  }
  return found;
}

/** An EXIF segment that says how the picture is turned, and nothing else. */
function turnedBy(orientation: number): Uint8Array {
  const table = [0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00, 0, 0, 0, 0];
  const tiff = [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, ...table];
  const content = [0x45, 0x78, 0x69, 0x66, 0x00, 0x00, ...tiff];
  return Uint8Array.from([0xff, EXIF, 0x00, content.length + 2, ...content]);
}

function pngWithout(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.slice(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (bytes[at + i] ?? 0), 0);
    const to = Math.min(at + 12 + length, bytes.length);
    if (!TOLD.includes(text(bytes, at + 4, 4))) parts.push(bytes.slice(at, to));
    at = to;
  }
  return joined(parts);
}

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...Array.from(bytes.slice(at, at + length)));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
