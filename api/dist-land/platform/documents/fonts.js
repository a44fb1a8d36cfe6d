import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
/**
 * Noto Sans SC as TrueType: some 30,000 characters, rare ones of names among them. Outlines of the other kind (CFF) render blank once they
 * are reduced to the characters used, so both weights must stay TrueType.
 */ export const FONTS = {
    regular: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')
};

//# sourceMappingURL=fonts.js.map