import { badInput } from '../../../platform/errors/index.ts';

const LONGEST = 64;

/** What is looked for among pads, counters and failures; empty where nothing is. @throws BAD_INPUT */
export function searchOf(given: string | null | undefined): string {
  const words = given?.trim() ?? '';
  if ([...words].length > LONGEST)
    throw badInput([{ path: 'filter.search', message: `查找内容不能超过${LONGEST}个字` }]);
  return words;
}
