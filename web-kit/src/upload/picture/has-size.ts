import type { PictureSize } from './draw-picture.ts';

/** Whether a picture that was chosen has this size; true where this browser cannot tell: the server then says it. */
export async function hasSize(file: File, { width, height }: PictureSize): Promise<boolean> {
  if (typeof createImageBitmap === 'undefined') return true;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return true;
  const fits = bitmap.width === width && bitmap.height === height;
  bitmap.close();
  return fits;
}
