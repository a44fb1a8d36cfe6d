import { shanghaiDistricts } from '../people/index.ts';

/** A district by its short name; institutions directly below the city stand under 市属. */
export const districtTitle = (code: string): string =>
  shanghaiDistricts().find((one) => one.code === code)?.title ?? '市属';
