import { formatChineseDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import {
  bundleLimitText,
  bundleMaterials,
  isForSingle,
  loadMatters,
  type Matter,
  selectMatters,
  type UploadLimits,
  uploadLimits,
  viewMatter,
} from '../../cases/index.ts';
import { windowsByMatter } from '../places/windows.ts';
import { getGuide, isSingle, VETERAN_BUNDLE } from './find-guide.ts';
import type { ApplicationChoiceType, ApplicationGuideType, GuideMaterialType } from './guide.type.ts';

/** 办理须知 with what the catalogue of matters says now: matters, departments, limits, materials. */
export async function viewGuide(ctx: Ctx, bundle: string): Promise<ApplicationGuideType> {
  const guide = await getGuide(ctx, bundle);
  const offered = (await loadMatters(ctx)).filter(({ enabled }) => enabled);
  const single = isSingle(bundle) ? offered.find(({ code }) => code === bundle) : undefined;
  const matters = single ? [single] : offered;
  const windows = await windowsByMatter(ctx);
  const { textsVersion, inForceSince, ...texts } = guide;
  return {
    ...texts,
    version: versionText(textsVersion, inForceSince),
    conditions: [...guide.conditions],
    questions: guide.questions.map(({ key, text, options }) => ({
      key,
      text,
      options: options.map(({ value, title }) => ({ value, title })),
    })),
    channels: [...guide.channels],
    steps: [...guide.steps],
    results: [...guide.results],
    matters: matters.map((matter) => ({
      ...viewMatter(matter),
      windows: matter.mode === 'OFFLINE' ? (windows.get(matter.code) ?? []) : [],
    })),
    materials: await viewMaterials(ctx, matters),
    limitText: single ? viewMatter(single).limitText || '按规定时限办理' : await bundleLimitText(ctx),
    single: single !== undefined,
  };
}

/** 「第2版，2026年3月9日起施行」; the first one is what was shipped. */
function versionText(number: number, since: Date | null): string {
  return number > 1 && since ? `第${number}版，${formatChineseDate(localDateOf(since))}起施行` : `第${number}版`;
}

/** 事项选择 (01 §10.4): the bundle first, then what may be applied for alone, in the order of the catalogue. */
export async function listChoices(ctx: Ctx): Promise<ApplicationChoiceType[]> {
  const bundle = await getGuide(ctx, VETERAN_BUNDLE);
  const matters = (await loadMatters(ctx)).filter(isForSingle).sort((one, other) => one.sort - other.sort);
  return [
    {
      code: bundle.bundle,
      title: bundle.title,
      single: false,
      department: '安置地退役军人服务中心统一受理',
      modeTitle: '一次申请',
      limitText: await bundleLimitText(ctx),
      conditionText: '全部退役军人',
    },
    ...matters.map((matter) => {
      const { code, name: title, department, modeTitle, limitText, conditionText } = viewMatter(matter);
      return { code, title, single: true, department, modeTitle, limitText, conditionText };
    }),
  ];
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
