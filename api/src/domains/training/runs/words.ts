import { regionTitle } from '../../people/index.ts';

/** A district as texts name it: 虹口区. */
export const districtTitle = (code: string): string => regionTitle(code)?.replace('上海市', '') ?? code;
