import { type Ctx, hookPoint } from '../kernel/index.ts';

interface Withheld {
  type: string;
  materialCode: string;
  reads(ctx: Ctx): boolean;
}

/**
 * Says that files of this material are for fewer people than those who may see the record they hang on. It holds for what was attached
 * before as well: neither the list of a record nor the file itself is given to anybody else.
 */
export const onWithheldFiles = hookPoint<Withheld>('files.withheld');

/** The materials of records that the caller is not given, whatever else he may see. */
export const withheldFrom = (ctx: Ctx): { type: string; materialCode: string }[] =>
  onWithheldFiles
    .of(ctx)
    .filter(({ reads }) => !reads(ctx))
    .map(({ type, materialCode }) => ({ type, materialCode }));
