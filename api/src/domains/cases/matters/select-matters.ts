import { conditionText, evaluate } from '../../../platform/rules/index.ts';
import { SINGLE_MATTER } from '../application/form/other-sections.ts';
import { bundleFacts, bundleFields } from './bundle-facts.ts';
import type { Matter } from './matter.entity.ts';

type Selectable = Pick<Matter, 'code' | 'sort' | 'enabled' | 'inBundleRule'>;

/**
 * The matters that an application opens, in the order of the catalogue: those without a rule and those whose rule the form satisfies; of an
 * application for one matter alone this one, where its rule is satisfied (01 §10.5). The form may be incomplete; what it does not say satisfies
 * no rule.
 */
export function selectMatters<M extends Selectable>(form: unknown, matters: readonly M[]): M[] {
  const facts = bundleFacts(form);
  const single = singleMatterOf(form);
  return matters
    .filter(({ code }) => single === undefined || code === single)
    .filter(({ enabled, inBundleRule }) => enabled && (inBundleRule === null || evaluate(inBundleRule, facts)))
    .sort((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : Number(a.code > b.code)));
}

/** The matter that a form asks for alone; undefined where it asks for the bundle. */
export function singleMatterOf(form: unknown): string | undefined {
  const code = (form as { [SINGLE_MATTER]?: unknown } | null | undefined)?.[SINGLE_MATTER];
  return typeof code === 'string' && code !== '' ? code : undefined;
}

/** Whether a matter may be applied for alone: what needs no application is not applied for. */
export function isForSingle({ enabled, mode }: Pick<Matter, 'enabled' | 'mode'>): boolean {
  return enabled && mode !== 'NO_APPLICATION';
}

/** For whom a matter is in the bundle, as a sentence: 「政治面貌 为 中共党员、中共预备党员」. */
export function matterConditionText({ inBundleRule }: Pick<Matter, 'inBundleRule'>): string {
  return inBundleRule === null ? '全部退役军人' : conditionText(inBundleRule, bundleFields);
}
