import { describe, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import { sampleJpeg, samplePng } from '../sample-files.ts';
import { until } from '../until.ts';
import type { Phone } from './phone.ts';
import { enlarged, photograph, type Scene } from './photograph.ts';
import { begin, fillForm, MiniWorld } from './world.ts';

const mini = MiniWorld.forTests('mini_trim', 960);

const PAPER: Scene = {
  corners: [
    { x: 0.2, y: 0.15 },
    { x: 0.8, y: 0.15 },
    { x: 0.8, y: 0.85 },
    { x: 0.2, y: 0.85 },
  ],
};

/** A phone whose canvas tells pixels, at the page of the materials, with a photograph to be taken. */
async function atMaterials(scene: Scene): Promise<Phone> {
  mini.later(1);
  const person = await mini.somebody();
  const phone = await mini.signedIn(person.name, person.idNo);
  await begin(phone);
  await fillForm(phone);
  await phone.tap('下一步：上传材料');
  phone.person.picture = sampleJpeg(1800, 2000);
  const base = { width: 225, height: 250 };
  phone.person.pixels = enlarged(photograph(scene, base), base);
  return phone;
}
const uploads = async () =>
  (await rows<{ n: number }>(mini.system(), sql`select count(*)::int as n from stored_file`))[0]?.n;
const corner = (phone: Phone, n: number) => {
  const { x = 0, y = 0 } = (phone.data.quad as { x: number; y: number }[])[n] ?? {};
  return [Math.round(x * 100), Math.round(y * 100)];
};
/** The picture that was put together last. */
const flat = (phone: Phone) =>
  phone.person.called.filter(({ name }) => name === 'putImageData').at(-1)?.argument as
    | { width: number; height: number; data: Uint8ClampedArray }
    | undefined;

describe('R8.2 裁剪材料 (01 §10.4): documents with edge detection', () => {
  it('the edges are proposed, a corner is moved by finger and by button, and the document alone goes off', async () => {
    const phone = await atMaterials(PAPER);
    const before = await uploads();
    await phone.photograph('身份证');
    expect(phone.path).toBe('pages/crop/crop');
    expect(phone.text).toContain('已识别材料边缘');
    expect([0, 1, 2, 3].map((n) => corner(phone, n))).toEqual([
      [20, 15],
      [80, 15],
      [80, 85],
      [20, 85],
    ]);
    // 1800 by 2000 stands 300 by 333 in the middle of a canvas of 300 by 400.
    await phone.stroke({ x: 60, y: 83 }, { x: 30, y: 66.7 });
    expect(corner(phone, 0)).toEqual([10, 10]);
    await phone.tap('右下角');
    for (let n = 0; n < 5; n += 1) await phone.tap('向右');
    expect(corner(phone, 2)).toEqual([85, 85]);
    await phone.tap('重新识别边缘');
    expect(corner(phone, 0)).toEqual([20, 15]);
    await phone.tap('裁剪并使用');
    expect(phone.path).toBe('pages/materials/materials');
    const { width = 0, height = 0, data } = flat(phone) ?? {};
    expect(Math.abs(width - 1080)).toBeLessThan(25);
    expect(Math.abs(height - 1400)).toBeLessThan(25);
    // Paper up to the edges, no table.
    const middle = ((height - 24) * width + Math.floor(width / 2)) * 4;
    expect(data?.[middle]).toBeGreaterThan(200);
    await until(async () => (await uploads()) === (before ?? 0) + 1);
    expect([...phone.person.files.keys()].filter((path) => path.startsWith('https://usr'))).toEqual([]);
  });

  it('where no edges are found it says so, and the whole picture may be taken', async () => {
    const phone = await atMaterials({ corners: [] });
    const before = (await uploads()) ?? 0;
    await phone.photograph('身份证');
    expect(phone.text).toContain('没有识别到材料边缘');
    await phone.tap('不裁剪，使用原图');
    expect([phone.path, flat(phone)]).toEqual(['pages/materials/materials', undefined]);
    await until(async () => (await uploads()) === before + 1);
  });

  it('whoever goes back has uploaded nothing; 照片 is cut to its own size, without a page', async () => {
    const phone = await atMaterials(PAPER);
    const before = (await uploads()) ?? 0;
    await phone.photograph('身份证');
    await phone.goBack();
    expect(phone.path).toBe('pages/materials/materials');
    expect(await uploads()).toBe(before);
    expect([...phone.person.files.keys()].filter((path) => path.startsWith('https://usr'))).toEqual([]);
    phone.person.picture = samplePng(1200, 1600);
    await phone.photograph('照片');
    expect(phone.path).toBe('pages/materials/materials');
    await until(async () => (await uploads()) === before + 1);
  });

  it('a phone that cannot tell pixels sends pictures as they were taken', async () => {
    const phone = await atMaterials(PAPER);
    phone.person.pixels = undefined;
    await phone.photograph('身份证');
    expect(phone.path).toBe('pages/materials/materials');
  });
});
