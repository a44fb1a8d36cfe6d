import { MiniRegionNames } from './region-names.graphql.ts';
import { run } from './session.ts';

const names = new Map<string, string>();

/** The name of a county as people know it; the code itself until it is known. */
export const regionName = (code: string): string => names.get(code.slice(0, 6)) ?? code;

/** Learns the names of the codes that a form holds. What fails here leaves the codes. */
export async function learnRegions(codes: readonly string[]): Promise<void> {
  for (const code of codes.map((one) => one.slice(0, 6)))
    if (code.length === 6 && !names.has(code)) {
      const found = await run(MiniRegionNames, { city: code.slice(0, 4), province: code.slice(0, 2) }).catch(
        () => undefined,
      );
      for (const { code: known, title } of [...(found?.province ?? []), ...(found?.city ?? [])])
        names.set(known, title);
    }
}

/** Codes of regions that a form holds. */
export const regionsOf = ({ regRegion, liveRegion }: Readonly<Record<string, unknown>>): string[] =>
  [regRegion, liveRegion].filter((code): code is string => typeof code === 'string');
