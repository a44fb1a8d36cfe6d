import type { ImageFormat } from './page-device.ts';

/** Pixels of a PNG or JPEG, as its head says. @throws where it is none */
export function sizeOfImage(bytes: Buffer, format: ImageFormat): { width: number; height: number } {
  const size = format === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (!size || size.width === 0 || size.height === 0) throw new Error('a picture says no size');
  return size;
}

const sizeOfPng = (bytes: Buffer) =>
  bytes.length >= 24 ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;

/** Frames of a JPEG that say its size (SOF0 to SOF15); tables (C4, CC) and the reserved C8 are none. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(bytes: Buffer): { width: number; height: number } | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    if (isFrame(bytes[at + 1] ?? 0)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
