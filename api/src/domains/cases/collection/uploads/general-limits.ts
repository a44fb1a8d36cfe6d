import type { MaterialFileRule } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import { findMaterial } from '../../application/index.ts';
import { maxFiles, maxMb, minWidthPx } from './parameters.ts';
import { uploadRules } from './upload-rules.ts';

const MEGABYTE = 1024 * 1024;

/** What holds for the files of every application (01 §9.4 page 3, §18 `material.*`). */
export interface GeneralLimits {
  maxBytes: number;
  maxFiles: number;
  /** Of a picture, in pixels. */
  minWidth: number;
}

/** As they are in force; one statement. */
export async function generalLimits(ctx: Ctx): Promise<GeneralLimits> {
  const { megabytes, files, width } = await readParameters(ctx, {
    megabytes: maxMb,
    files: maxFiles,
    width: minWidthPx,
  });
  return { maxBytes: megabytes * MEGABYTE, maxFiles: files, minWidth: width };
}

/** What the files room asks of the materials of applications: their collection items, else the shipped rule, never more than holds for all. */
export async function materialRules(
  ctx: Ctx,
  materialCodes: readonly string[],
): Promise<ReadonlyMap<string, MaterialFileRule>> {
  const ruled = await uploadRules(ctx, materialCodes);
  const known = materialCodes.filter((code) => ruled.has(code) || findMaterial(code));
  if (known.length === 0) return ruled;
  const general = await generalLimits(ctx);
  return new Map(known.map((code) => [code, capped(ruled.get(code) ?? shippedRule(code, general), general)]));
}

function capped(rule: MaterialFileRule, { maxBytes, maxFiles: mostFiles }: GeneralLimits): MaterialFileRule {
  return { ...rule, maxBytes: Math.min(rule.maxBytes ?? maxBytes, maxBytes), mostBytes: maxBytes, mostFiles };
}

/** Of a material of the catalogue that no item in force collects. */
function shippedRule(code: string, { minWidth }: GeneralLimits): MaterialFileRule {
  const rule = findMaterial(code)?.rule;
  if (!rule) return {};
  const { exactSize, mimes, maxFiles: most, maxPages } = rule;
  const size = rule.maxBytes < MEGABYTE ? { maxBytes: rule.maxBytes } : {};
  return { ...(exactSize ?? { minWidth }), ...size, mimes, maxFiles: most, maxPages };
}
