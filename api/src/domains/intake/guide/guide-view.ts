import type { Ctx } from '../../../platform/kernel/index.ts';
import {
  bundleLimitText,
  bundleMaterials,
  loadMatters,
  type Matter,
  selectMatters,
  type UploadLimits,
  uploadLimits,
  viewMatter,
} from '../../cases/index.ts';
import { getGuide } from './find-guide.ts';
import type { ApplicationGuideType, GuideMaterialType } from './guide.type.ts';

/** 办理须知 with what the catalogue of matters says now: matters, departments, limits, materials. */
export async function viewGuide(ctx: Ctx, bundle: string): Promise<ApplicationGuideType> {
  const guide = await getGuide(ctx, bundle);
  const matters = (await loadMatters(ctx)).filter(({ enabled }) => enabled);
  return {
    ...guide,
    conditions: [...guide.conditions],
    questions: guide.questions.map(({ key, text, options }) => ({
      key,
      text,
      options: options.map(({ value, title }) => ({ value, title })),
    })),
    channels: [...guide.channels],
    steps: [...guide.steps],
    results: [...guide.results],
    matters: matters.map((matter) => viewMatter(matter)),
    materials: await viewMaterials(ctx, matters),
    limitText: await bundleLimitText(ctx),
  };
}

/** The materials that the matters of a form ask for. */
export async function materialsOfForm(ctx: Ctx, form: unknown): Promise<GuideMaterialType[]> {
  return viewMaterials(ctx, selectMatters(form, await loadMatters(ctx)));
}

async function viewMaterials(ctx: Ctx, matters: readonly Matter[]): Promise<GuideMaterialType[]> {
  const nameOf = new Map(matters.map(({ code, name }) => [code, name]));
  const materials = bundleMaterials(matters);
  const limits = await uploadLimits(
    ctx,
    materials.map(({ code }) => code),
  );
  return materials.map(({ code, name, required, note, material, matters: codes }) => ({
    code,
    name,
    required,
    obtainable: material?.obtainable ?? false,
    generated: material?.generated ?? false,
    note,
    ...limitsOf(limits, code),
    matters: codes.map((one) => nameOf.get(one) ?? one),
  }));
}

function limitsOf(
  all: ReadonlyMap<string, UploadLimits>,
  code: string,
): Pick<GuideMaterialType, 'ruleText' | 'limits'> {
  const limits = all.get(code);
  if (!limits) throw new Error(`no limits of ${code}`);
  return { ruleText: limits.ruleText, limits };
}
