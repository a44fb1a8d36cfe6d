import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** What was drawn before: most tests want the same picture, and a million pixels take a while. */
const drawn = new Map<string, Buffer>();

/** A greyscale PNG that every viewer opens: white with a dark bar, so that it is not blank; or with nothing on it. */
export function samplePng(width = 1200, height = 800, blank = false): Buffer {
  const key = `${width} × ${height}${blank ? ', blank' : ''}`;
  const picture = drawn.get(key) ?? drawPng(width, height, blank);
  drawn.set(key, picture);
  return Buffer.from(picture);
}

function drawPng(width: number, height: number, blank: boolean): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const line = width + 1;
  const barEnds = blank ? 0 : line * Math.ceil(height / 8);
  const grey = Buffer.alloc(line * height, 255).fill(60, 0, barEnds);
  // Every line says first how it is packed.
  for (let at = 0; at < grey.length; at += line) grey[at] = 0;
  const pixels = deflateSync(grey);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** The headers of a JPEG with an EXIF segment before its size; enough for whoever only looks at it. */
export function sampleJpeg(width = 1200, height = 800): Buffer {
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0x40, 0x02]), Buffer.alloc(0x4000, 1)]);
  const frame = Buffer.from([0xff, 0xc2, 0x00, 0x0b, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), exif, frame, Buffer.from([0xff, 0xd9])]);
}

/** A PDF of so many empty pages, its page objects in the open or inside a compressed object stream. */
export function samplePdf(pages = 1, compressed = false): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 10} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  const open = Array.from({ length: pages }, (_, at) => `${at + 10} 0 obj\n${page}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n${
      compressed ? objectStream(pages, page) : open
    }trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );
}

function objectStream(pages: number, page: string): string {
  const numbers = Array.from({ length: pages }, (_, at) => `${at + 10} ${at * (page.length + 1)}`).join(' ');
  const content = deflateSync(
    Buffer.from(`${numbers}\n${Array.from({ length: pages }, () => page).join('\n')}`, 'latin1'),
  );
  return `5 0 obj\n<< /Type /ObjStm /N ${pages} /First ${numbers.length + 1} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content.toString(
    'latin1',
  )}\nendstream\nendobj\n`;
}
