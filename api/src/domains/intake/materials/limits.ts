import { findMaterial, GENERAL_RULE } from '../../cases/index.ts';
import type { MaterialLimitsType } from '../guide/guide.type.ts';

/** What the files of a material may be, so that the pages can say so before anything is sent; the general rule for codes of one matter alone. */
export function limitsOf(materialCode: string): MaterialLimitsType {
  const { mimes, maxBytes, maxFiles } = findMaterial(materialCode)?.rule ?? GENERAL_RULE;
  return { mimes: [...mimes], maxBytes, maxFiles };
}
