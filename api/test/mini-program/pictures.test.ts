import { describe, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import { readFileContent } from '../../src/platform/files/vault.ts';
import { sampleJpeg, samplePng } from '../sample-files.ts';
import type { Phone } from './phone.ts';
import { begin, fillForm, MiniWorld } from './world.ts';

const mini = MiniWorld.forTests('mini_pictures', 940);

/** A picture as a phone takes it: how it is turned, and where it was taken. */
function taken(turned: number, width = 1200, height = 1600): Buffer {
  const value = Buffer.from([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]);
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    value,
    Buffer.from('GPSLatitude 31.2304', 'latin1'),
  ]);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return withSegment(sampleJpeg(width, height), 0xe1, content, 0xfe, Buffer.from('taken at home'));
}

/** The frame of a JPEG alone, with further segments before it. */
function withSegment(jpeg: Buffer, ...more: (number | Buffer)[]): Buffer {
  const frame = jpeg.subarray(2 + 2 + 0x4002);
  const segments: Buffer[] = [];
  for (let at = 0; at < more.length; at += 2) {
    const content = more[at + 1] as Buffer;
    const head = Buffer.from([0xff, more[at] as number, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    segments.push(head, content);
  }
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame]);
}

async function atMaterials(): Promise<Phone> {
  // Files of one moment have no order.
  mini.later(1);
  const person = await mini.somebody();
  const phone = await mini.signedIn(person.name, person.idNo);
  await begin(phone);
  await fillForm(phone);
  await phone.tap('下一步：上传材料');
  await received();
  return phone;
}

const seen = new Set<string>();

/** What the product has got since it was asked last; nothing where it has got nothing. */
async function received(): Promise<Buffer> {
  const all = await rows<{ id: string; path: string }>(mini.system(), sql`select id, path from stored_file`);
  const file = all.find(({ id }) => !seen.has(id));
  for (const { id } of all) seen.add(id);
  if (!file) return Buffer.alloc(0);
  const pieces: Uint8Array[] = [];
  for await (const piece of readFileContent(mini.world.app, file.id, file.path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sourceOf = async (materialCode: string) =>
  rows(
    mini.system(),
    sql`select source from attachment where record_type = 'applicationDraft' and material_code = ${materialCode}
         and created_at = (select max(created_at) from attachment where material_code = ${materialCode}) limit 1`,
  );

describe('pictures of the phone (01 §10.4, §10.7)', () => {
  it('R8.2 leave it without place, time and words; how they are turned stays, and progress is shown', async () => {
    const phone = await atMaterials();
    phone.person.picture = taken(6);
    await phone.photograph('身份证');
    expect(phone.text).not.toContain('E-0006');
    const sent = await received();
    expect(sent.includes('GPSLatitude')).toBe(false);
    expect(sent.includes('taken at home')).toBe(false);
    expect(sent.subarray(0, 4).toString('hex')).toBe('ffd8ffe1');
    expect(sent.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(phone.person.seen).toEqual(expect.arrayContaining(['正在上传…', '正在上传 100%']));
    expect([...phone.person.files.keys()].filter((path) => path.startsWith('https://usr'))).toEqual([]);
  });

  it('one that the phone has turned upright is not turned twice; one that it forgot to turn is', async () => {
    const phone = await atMaterials();
    phone.person.picture = taken(6, 1600, 1200);
    phone.person.smaller = () => withSegment(sampleJpeg(1200, 1600));
    await phone.photograph('身份证');
    expect((await received()).includes('Exif')).toBe(false);
    phone.person.smaller = () => withSegment(sampleJpeg(1600, 1200));
    await phone.photograph('身份证');
    expect((await received()).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
  });

  it('what a PNG tells is taken out too', async () => {
    const phone = await atMaterials();
    const png = samplePng(1200, 800);
    const told = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from('tEXtHOME'), Buffer.alloc(4)]);
    phone.person.picture = Buffer.concat([png.subarray(0, 33), told, png.subarray(33)]);
    await phone.photograph('身份证');
    expect((await received()).equals(png)).toBe(true);
  });

  it('are made smaller until they have 2 MB at most; what stays larger is not sent', async () => {
    const phone = await atMaterials();
    phone.person.picture = taken(1);
    const levels: number[] = [];
    phone.person.smaller = (bytes, level) => {
      levels.push(level);
      return level === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(2 * 1024 * 1024)]);
    };
    await phone.photograph('身份证');
    expect([levels, (await received()).length < 1000]).toEqual([[2, 1, 0], true]);
    phone.person.smaller = (bytes) => Buffer.concat([bytes, Buffer.alloc(2 * 1024 * 1024)]);
    await phone.photograph('身份证');
    expect(phone.text).toContain('图片压缩后仍超过2MB');
    expect((await received()).length).toBe(0);
  });

  it('A21 照片 from the camera is turned upright and cut from its middle to 358×441', async () => {
    const phone = await atMaterials();
    phone.person.picture = taken(6, 1600, 1200);
    await phone.photograph('照片');
    const sent = await received();
    expect(sent.includes(Buffer.from([8, 441 >> 8, 441 & 255, 358 >> 8, 358 & 255]))).toBe(true);
    expect([sent.includes('GPSLatitude'), phone.text.includes('E-0006')]).toEqual([false, false]);
    const { matrix, place } = (phone.person.called.at(-1)?.argument ?? {}) as { matrix: number[]; place: number[] };
    expect(place).toEqual([0, 0, 1600, 1200]);
    expect(matrix.map((one) => Math.round(one * 100) / 100)).toEqual([0, 0.3, -0.3, 0, 358, -18.17]);
  });

  it('A21 照片 is made lighter until it has 500 KB at most; what stays heavier is not sent', async () => {
    const phone = await atMaterials();
    phone.person.picture = samplePng(1200, 1600);
    const heavy = (size: { width: number; height: number }) =>
      Buffer.concat([sampleJpeg(size.width, size.height), Buffer.alloc(600 * 1024)]);
    phone.person.drawn = heavy;
    await phone.photograph('照片');
    expect(phone.text).toContain('照片压缩后仍超过500KB');
    expect((await received()).length).toBe(0);
    const qualities: number[] = [];
    phone.person.drawn = (size, quality) => {
      qualities.push(quality);
      return quality > 0.7 ? heavy(size) : sampleJpeg(size.width, size.height);
    };
    await phone.photograph('照片');
    expect([qualities, (await received()).length < 1000]).toEqual([[0.92, 0.8, 0.65], true]);
  });

  it('a phone that cannot draw says which 照片 it may send, and sends that one', async () => {
    const phone = await atMaterials();
    phone.person.lacks.add('createOffscreenCanvas');
    phone.person.picture = samplePng(1200, 1600);
    await phone.photograph('照片');
    expect(phone.text).toContain('从相册选择358×441像素的照片');
    expect((await received()).length).toBe(0);
    phone.person.picture = samplePng(358, 441);
    await phone.photograph('照片');
    expect((await received()).equals(samplePng(358, 441))).toBe(true);
  });

  it('01 §10.7 without the camera’s permission the album is left, and the officer reads 来源 相册', async () => {
    const phone = await atMaterials();
    phone.person.picture = samplePng(1200, 800);
    phone.person.mayUse.delete('camera');
    await phone.photograph('身份证');
    expect(phone.person.offered).toEqual(['拍照', '从相册选择']);
    expect(phone.text).toContain('也可从相册选择图片');
    phone.person.way = '从相册选择';
    await phone.photograph('身份证');
    expect(await sourceOf('ID_CARD')).toEqual([{ source: 'ALBUM' }]);
    phone.person.mayUse.add('camera');
    phone.person.way = '拍照';
    phone.person.picture = samplePng(358, 441);
    await phone.photograph('照片');
    expect([await sourceOf('PHOTO'), await sourceOf('ID_CARD')]).toEqual([
      [{ source: 'PORTAL' }],
      [{ source: 'ALBUM' }],
    ]);
  });

  it('whoever changes his mind has uploaded nothing; what is no picture does not leave the phone', async () => {
    const phone = await atMaterials();
    phone.person.picture = undefined;
    await phone.photograph('身份证');
    phone.person.way = '取消';
    phone.person.picture = samplePng(1200, 800);
    await phone.photograph('身份证');
    phone.person.way = '拍照';
    expect(phone.text).not.toContain('IMG_');
    phone.person.picture = Buffer.from('ftypheic');
    await phone.photograph('身份证');
    expect(phone.text).toContain('只能上传JPG或PNG图片');
    phone.person.picture = samplePng(1200, 800);
    phone.person.online = false;
    await phone.photograph('身份证');
    expect(phone.text).toContain('上传没有成功，请检查网络后重试');
  });
});
