import type { FileRules } from '@yjs/web-kit';

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
