import type { Ctx } from '../../../platform/kernel/index.ts';
import {
  bundleLimitText,
  bundleMaterials,
  loadMatters,
  type Matter,
  materialRuleText,
  selectMatters,
  viewMatter,
} from '../../cases/index.ts';
import { limitsOf } from '../materials/limits.ts';
import { getGuide } from './find-guide.ts';
import type { ApplicationGuideType, GuideMaterialType } from './guide.type.ts';

/** 办理须知 with what the catalogue of matters says now: matters, departments, limits, materials. */
export async function viewGuide(ctx: Ctx, bundle: string): Promise<ApplicationGuideType> {
  const guide = getGuide(bundle);
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
    materials: viewMaterials(matters),
    limitText: await bundleLimitText(ctx),
  };
}

/** The materials that the matters of a form ask for. */
export async function materialsOfForm(ctx: Ctx, form: unknown): Promise<GuideMaterialType[]> {
  return viewMaterials(selectMatters(form, await loadMatters(ctx)));
}

function viewMaterials(matters: readonly Matter[]): GuideMaterialType[] {
  const nameOf = new Map(matters.map(({ code, name }) => [code, name]));
  return bundleMaterials(matters).map(({ code, name, required, note, material, matters: codes }) => ({
    code,
    name,
    required,
    obtainable: material?.obtainable ?? false,
    generated: material?.generated ?? false,
    note,
    ruleText: material ? materialRuleText(material.rule) : '仅支持 PDF/JPG/PNG，且不超过10MB',
    limits: limitsOf(code),
    matters: codes.map((one) => nameOf.get(one) ?? one),
  }));
}
