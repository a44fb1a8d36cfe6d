import { type Ctx, hookPoint } from '../kernel/index.ts';

/** What a material asks beyond the general rules: 照片 is exactly 358×441 and at most 500 KB. */
export interface MaterialFileRule {
  /** The one size of a picture, in pixels. */
  width?: number;
  height?: number;
  /** The least and the largest picture, in pixels; these in place of the general least width. */
  minWidth?: number;
  minHeight?: number;
  maxWidth?: number;
  maxHeight?: number;
  /** Least resolution that a picture says of itself. */
  minDpi?: number;
  maxBytes?: number;
  /** The only kinds of content that it may have. */
  mimes?: readonly string[];
  /** Most files of it that are handed in at once. */
  maxFiles?: number;
  /** Pages of a PDF, where narrower than the general rule's. */
  minPages?: number;
  maxPages?: number;
  /** Narrow images are taken too: what another system sends is as it is. */
  anyWidth?: boolean;
  /** Videos are taken as well, up to 500 MB. */
  video?: boolean;
  /** Word, Excel and OFD are taken as well (02 §2.6). */
  office?: boolean;
  /** Most bytes and pages of a file, in place of the general 10 MB and 50 pages. */
  mostBytes?: number;
  mostPages?: number;
  /** Most files of one record's submission, all its materials together, in place of the general 20. */
  mostFiles?: number;
}

const recordRules = new Map<string, MaterialFileRule>();

/** What all files of a type of record may be; a material's own rule goes before it, point by point. Called while modules load. */
export function registerRecordFileRule(recordType: string, rule: MaterialFileRule): void {
  recordRules.set(recordType, rule);
}

/** The rule of a material of a record of this type. */
export const ruleFor = (recordType: string, material: MaterialFileRule | undefined): MaterialFileRule => ({
  ...recordRules.get(recordType),
  ...material,
});

const materialRules = new Map<string, MaterialFileRule>();

/** A material's own rule, by its code. Called while modules load. */
export function registerMaterialRule(materialCode: string, rule: MaterialFileRule): void {
  materialRules.set(materialCode, rule);
}

/** The rules of those of the materials that a line of business keeps as data, as they are now; one statement. */
export type MaterialRuleSource = (
  ctx: Ctx,
  materialCodes: readonly string[],
) => Promise<ReadonlyMap<string, MaterialFileRule>>;

/** Rules that administrators keep as data go before those that a module registers. */
export const onMaterialRules = hookPoint<MaterialRuleSource>('files.materialRules');

/** What the materials ask of their files now; those without a rule of their own are absent. */
export async function materialRulesOf(
  ctx: Ctx,
  materialCodes: readonly string[],
): Promise<ReadonlyMap<string, MaterialFileRule>> {
  const codes = [...new Set(materialCodes)];
  const found = new Map<string, MaterialFileRule>();
  for (const code of codes) {
    const own = materialRules.get(code);
    if (own) found.set(code, own);
  }
  if (codes.length === 0) return found;
  for (const source of onMaterialRules.of(ctx))
    for (const [code, rule] of await source(ctx, codes)) found.set(code, rule);
  return found;
}

/** {@link materialRulesOf} one material; the general rules alone where none is said. */
export async function materialRuleOf(ctx: Ctx, materialCode: string | undefined): Promise<MaterialFileRule> {
  return materialCode === undefined ? {} : ((await materialRulesOf(ctx, [materialCode])).get(materialCode) ?? {});
}
