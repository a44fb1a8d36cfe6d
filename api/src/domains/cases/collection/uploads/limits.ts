import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findMaterial, GENERAL_RULE, materialRuleText } from '../../application/index.ts';
import { type GeneralLimits, generalLimits } from './general-limits.ts';
import { uploadRuleText } from './rule-text.ts';
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

/** Of each material, by the items in force; by the general rule where no item collects it. Two statements. */
export async function uploadLimits(ctx: Ctx, materialCodes: readonly string[]): Promise<Map<string, UploadLimits>> {
  const rules = await uploadRules(ctx, materialCodes);
  const general = await generalLimits(ctx);
  return new Map(
    materialCodes.map((code): [string, UploadLimits] => {
      const rule = rules.get(code);
      if (!rule) return [code, limitsWithoutItem(code, general)];
      return [
        code,
        {
          mimes: [...rule.mimes],
          maxBytes: Math.min(rule.maxBytes ?? general.maxBytes, general.maxBytes),
          maxFiles: rule.maxFiles ?? general.maxFiles,
          exactSize: rule.width && rule.height ? { width: rule.width, height: rule.height } : null,
          ruleText: uploadRuleText(rule, general),
        },
      ];
    }),
  );
}

function limitsWithoutItem(code: string, general: GeneralLimits): UploadLimits {
  const material = findMaterial(code);
  const { mimes, maxFiles, exactSize = null, maxBytes: own } = material?.rule ?? GENERAL_RULE;
  // A rule of the whole size is the general one: it grows and shrinks with it.
  const maxBytes = own < GENERAL_RULE.maxBytes ? Math.min(own, general.maxBytes) : general.maxBytes;
  const rule = { mimes, maxBytes, maxFiles: material ? maxFiles : general.maxFiles, exactSize };
  const ruleText = materialRuleText({ ...GENERAL_RULE, ...rule, exactSize: exactSize ?? undefined });
  return { ...rule, mimes: [...mimes], ruleText };
}
