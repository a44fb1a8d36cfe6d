import type { ApplicationForm } from './application-form.ts';
import { MERITS } from './form/local-lists.ts';

/** What gives a person precedence (退役军人安置条例 Art. 5), with the weight of 01 §6.5. */
export const PERSON_FLAGS = {
  MARTYR_CHILD: { title: '烈士子女', weight: 5 },
  COMBAT: { title: '参战', weight: 4 },
  DISABLED: { title: '残疾', weight: 4 },
  MERIT: { title: '立功二等以上', weight: 3 },
  HARDSHIP: { title: '艰苦边远', weight: 2 },
} as const;

export type PersonFlag = keyof typeof PERSON_FLAGS;

/** The flags that a form states. */
export function personFlagsOf(form: ApplicationForm): PersonFlag[] {
  const stated: Record<PersonFlag, boolean> = {
    MARTYR_CHILD: form.martyrChild === 'Y',
    COMBAT: form.combatService === 'Y',
    DISABLED: form.disabilityLevel !== undefined,
    MERIT: form.honours?.some(({ type }) => MERITS.includes(type)) ?? false,
    HARDSHIP: form.hardshipService === 'Y',
  };
  return (Object.keys(stated) as PersonFlag[]).filter((flag) => stated[flag]);
}

/** The weight of the heaviest flag, 0–5. */
export function flagWeight(flags: readonly string[]): number {
  return Math.max(0, ...flags.map((flag) => (flag in PERSON_FLAGS ? PERSON_FLAGS[flag as PersonFlag].weight : 0)));
}
