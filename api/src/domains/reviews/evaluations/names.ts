import type { Ctx } from '../../../platform/kernel/index.ts';
import { readForms } from '../../cases/index.ts';
import { openContacts } from '../receptions/read-receptions.ts';
import type { ServiceType, StaffSnapshot } from '../words.ts';
import { hideName } from './mask-comment.ts';

/** Of what a text speaks. */
export interface Spoken {
  serviceType: ServiceType;
  serviceId: string;
  caseId: string | null;
}

/** The names that a text about the service may not tell: who was served, with the family member of the form. In clear, never logged. */
export async function namesOf(ctx: Ctx, spoken: Spoken): Promise<string[]> {
  return (await readNames(ctx, [spoken]))(spoken);
}

/** {@link namesOf} of several texts, in two statements however many there are. */
export async function readNames(ctx: Ctx, texts: readonly Spoken[]): Promise<(spoken: Spoken) => string[]> {
  const cases = texts.flatMap(({ caseId }) => caseId ?? []);
  const receptions = texts.filter(isReception).map(({ serviceId }) => serviceId);
  const forms = cases.length > 0 ? await readForms(ctx, [...new Set(cases)]) : undefined;
  const contacts = receptions.length > 0 ? await openContacts(ctx, [...new Set(receptions)]) : undefined;
  return (spoken) => {
    const form = spoken.caseId ? forms?.get(spoken.caseId) : undefined;
    const contact = isReception(spoken) ? contacts?.get(spoken.serviceId) : undefined;
    return [form?.name, form?.contactName, contact?.name].flatMap((name) => name || []);
  };
}

const isReception = ({ serviceType }: Spoken) => serviceType === 'reception';

/** A text without any of the names, the longest first: 欧阳晓明 goes before 欧阳. */
export function hideNames(text: string, names: readonly string[]): string {
  return [...new Set(names)].sort((a, b) => b.length - a.length).reduce((hidden, name) => hideName(hidden, name), text);
}

/** Who served, by the names they had then. */
export const staffNames = (staff: readonly StaffSnapshot[]): string[] => staff.map(({ name }) => name);
