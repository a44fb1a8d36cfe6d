import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findMaterial, GENERAL_RULE, MAX_APPLICATION_FILES, materialRuleText } from '../../application/index.ts';
import { GENERAL_BYTES, uploadRuleText } from './rule-text.ts';
import { uploadRules } from './upload-rules.ts';

/** What the files of a material may be, as upload boxes say it before anything is sent. */
export interface UploadLimits {
  mimes: string[];
  maxBytes: number;
  maxFiles: number;
  /** In pixels: the one size that its pictures have, as 照片 does. */
  exactSize?: { width: number; height: number } | null;
  /** In words: 「仅支持 PDF/JPG/PNG，且不超过10MB」. */
  ruleText: string;
}

/** Of each material, by the items in force; by the general rule where no item collects it. One statement. */
export async function uploadLimits(ctx: Ctx, materialCodes: readonly string[]): Promise<Map<string, UploadLimits>> {
  const rules = await uploadRules(ctx, materialCodes);
  return new Map(
    materialCodes.map((code): [string, UploadLimits] => {
      const rule = rules.get(code);
      if (!rule) return [code, generalLimits(code)];
      return [
        code,
        {
          mimes: [...rule.mimes],
          maxBytes: Math.min(rule.maxBytes ?? GENERAL_BYTES, GENERAL_BYTES),
          maxFiles: rule.maxFiles ?? MAX_APPLICATION_FILES,
          exactSize: rule.width && rule.height ? { width: rule.width, height: rule.height } : null,
          ruleText: uploadRuleText(rule),
        },
      ];
    }),
  );
}

function generalLimits(code: string): UploadLimits {
  const rule = findMaterial(code)?.rule ?? GENERAL_RULE;
  const { mimes, maxBytes, maxFiles, exactSize = null } = rule;
  return { mimes: [...mimes], maxBytes, maxFiles, exactSize, ruleText: materialRuleText(rule) };
}
