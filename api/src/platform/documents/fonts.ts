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

const read = new Map<FontWeight, Buffer>();

/** The file of a weight, read once in a process: ten megabytes that every document would read, and throw away, again. Not to be written to. */
export function fontFile(weight: FontWeight): Buffer {
  const file = read.get(weight) ?? readFileSync(FONTS[weight]);
  read.set(weight, file);
  return file;
}
