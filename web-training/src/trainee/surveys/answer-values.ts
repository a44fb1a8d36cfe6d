/** Values of the answer’s form, as the fields hold them. */
export interface AnswerValues {
  interestedCategories?: string[];
  interestedLevel?: string;
  preferredDistricts?: string[];
  preferredTime?: string;
  preferredDuration?: string;
  preferredMode?: string;
  employmentGoal?: string;
  suggestions?: string;
  questions?: Record<string, unknown>;
}

const isEmpty = (value: unknown) => value == null || value === '' || (Array.isArray(value) && value.length === 0);
const filled = (values: object) => Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));

/** What is sent: nothing that was left empty. */
export function toAnswer({ questions = {}, ...common }: AnswerValues): Record<string, unknown> {
  return { ...filled(common), questions: filled(questions) };
}

/** 5.7: neither a type nor words is no answer. */
export function saysNothing({ interestedCategories = [], suggestions = '' }: AnswerValues): boolean {
  return interestedCategories.length === 0 && suggestions.trim() === '';
}

/** Where a refused field of the answer stands in the form. */
export function nameOf(path: string): string[] {
  return path
    .replace(/^answer\./, '')
    .split('.')
    .slice(0, 2);
}
