import { now } from '../text/now.ts';
import type { FormData } from './form-types.ts';

/** A draft as it lies in local storage. */
export interface Draft {
  savedAt: string;
  value: FormData;
}

/** Names that are always personal, whatever the form says: numbers of persons, phones, accounts, names, addresses. */
const personalName = /(^|[a-z])(id_?no|id_?number|mobile|phone|account|passport|name|address|cert_?no|docno)$/i;
/** Text that reads like an ID number or a mobile number, wherever it stands. */
const personalText = /\d{15,18}|\d{17}[xX]|1[3-9]\d{9}/;

/**
 * A form's values without personal data: what may lie in clear on a shared machine.
 * @param sensitive further field names the form marks as sensitive
 */
export function withoutPersonalData(value: FormData, sensitive: ReadonlySet<string>): FormData {
  return strip(value, sensitive) as FormData;
}

function strip(value: unknown, sensitive: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item, sensitive));
  if (typeof value !== 'object' || value === null) return value;
  const kept: FormData = {};
  for (const [key, inner] of Object.entries(value)) {
    if (sensitive.has(key) || personalName.test(key)) continue;
    if (typeof inner === 'string' && personalText.test(inner.replace(/[\s-]/g, ''))) continue;
    kept[key] = strip(inner, sensitive);
  }
  return kept;
}

/** Stored text → draft; damaged or older than 90 days reads as none. */
export function parseDraft(text: string | null): Draft | undefined {
  if (!text) return undefined;
  try {
    const draft = JSON.parse(text) as Partial<Draft>;
    if (typeof draft.savedAt !== 'string' || typeof draft.value !== 'object' || draft.value === null) return undefined;
    const age = now() - Date.parse(draft.savedAt);
    return age < 90 * 24 * 3600_000 ? { savedAt: draft.savedAt, value: draft.value } : undefined;
  } catch {
    return undefined;
  }
}
