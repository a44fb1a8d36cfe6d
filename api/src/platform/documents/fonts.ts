import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Noto Sans SC as TrueType: some 30,000 characters, rare ones of names among them. Outlines of the other kind (CFF) render blank once they
 * are reduced to the characters used, so both weights must stay TrueType.
 */
export const FONTS = {
  regular: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const;

export type FontWeight = keyof typeof FONTS;

const files = new Map<FontWeight, Buffer>();

/** A font's ten megabytes, read once: read again for every document they keep the garbage collector busier than drawing takes. */
export function fontFile(weight: FontWeight): Buffer {
  const file = files.get(weight) ?? readFileSync(FONTS[weight]);
  files.set(weight, file);
  return file;
}
