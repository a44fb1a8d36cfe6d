import type { MiniLibraryQuery } from '../generated/graphql.ts';
import { trimmed } from './crop/trim.ts';
import type { DraftFile } from './draft.ts';
import type { PictureLimits } from './fit-picture.ts';
import type { PageThis } from './page.ts';
import { dropPicture, type Origin, takePicture } from './picture.ts';
import { upload } from './upload.ts';
import { clock } from './when.ts';

export type KeptMaterial = MiniLibraryQuery['materialLibrary']['kept'][number];

const WAYS: readonly { title: string; origin: Origin }[] = [
  { title: '拍照', origin: 'CAMERA' },
  { title: '从相册选择', origin: 'ALBUM' },
];

interface Progress {
  /** How far an upload is, in words; empty while there is none. */
  progress: string;
}

/** A file for a material: taken, chosen, or of 材料库; nothing when the person changes his mind. @throws Refusal */
export async function takeMaterial(
  page: PageThis<Progress>,
  materialCode: string,
  limits: PictureLimits,
  kept: readonly KeptMaterial[],
): Promise<DraftFile | undefined> {
  const own = kept.filter((one) => one.materialCode === materialCode);
  const items = [
    ...WAYS.map(({ title }) => title),
    ...own.map(({ keptAt }) => `材料库：${clock(keptAt).slice(0, 10)}存入`),
  ];
  const at = await ask(items);
  const way = WAYS[at];
  const chosen = own[at - WAYS.length];
  if (chosen) return { fileId: chosen.fileId, materialCode, name: chosen.name };
  const taken = way && (await takePicture(way.origin, limits));
  const picture = taken && (await trimmed(taken, limits));
  if (!picture) return undefined;
  try {
    page.setData({ progress: '正在上传…' });
    const told = (percent: number) => page.setData({ progress: `正在上传 ${Math.round(percent)}%` });
    const { id, name } = await upload(picture, materialCode, told);
    return { fileId: id, materialCode, name, origin: picture.origin };
  } finally {
    dropPicture(picture);
    page.setData({ progress: '' });
  }
}

function ask(items: string[]): Promise<number> {
  return new Promise((resolve) => {
    my.showActionSheet({ items, success: ({ index }) => resolve(index), fail: () => resolve(-1) });
  });
}
