import { type FileRules, tooManyFiles } from '@yjs/web-kit';

/** A material's own limits as the upload box takes them. */
export function uploadRules({ mimes, maxBytes, maxFiles, exactSize }: Limits): FileRules {
  return { types: mimes, maxSize: maxBytes, maxCount: maxFiles, exactSize: exactSize ?? undefined };
}

interface Limits {
  mimes: readonly string[];
  maxBytes: number;
  maxFiles: number;
  exactSize?: { width: number; height: number } | null;
}

interface Told {
  toldParameters: readonly { code: string; value: number }[];
}

/** Why the files of an application cannot be handed in: more than there may be, those of before included (01 §9.4 page 3). */
export function excessOf(told: Told | undefined, counts: { held: number; added: number }): string | undefined {
  const most = told?.toldParameters.find(({ code }) => code === 'material.maxFiles')?.value;
  return tooManyFiles({ ...counts, most });
}
