import type { Ctx } from '../kernel/index.ts';

interface Withheld {
  type: string;
  materialCode: string;
  reads(ctx: Ctx): boolean;
}

const rules: Withheld[] = [];

/**
 * Says that files of this material are for fewer people than those who may see the record they hang on. It holds for what was attached
 * before as well: neither the list of a record nor the file itself is given to anybody else. Called while modules load.
 */
export function registerWithheldFiles(type: string, materialCode: string, reads: (ctx: Ctx) => boolean): void {
  rules.push({ type, materialCode, reads });
}

/** The materials of records that the caller is not given, whatever else he may see. */
export const withheldFrom = (ctx: Ctx): { type: string; materialCode: string }[] =>
  rules.filter(({ reads }) => !reads(ctx)).map(({ type, materialCode }) => ({ type, materialCode }));
