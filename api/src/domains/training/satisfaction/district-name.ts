import { regionTitle } from '../../people/index.ts';

/** A district as offices call it: 虹口区. */
export const districtName = (code: string): string => regionTitle(code)?.replace('上海市', '') ?? code;
