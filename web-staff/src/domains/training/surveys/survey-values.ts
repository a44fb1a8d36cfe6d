import { type Picked, toInstant, toLocal } from '@yjs/web-kit';
import type { NeedsSurveyInput, NeedsSurveyQuery, SurveyQuestionInput } from '../../../generated/graphql.ts';

/** A survey that is being changed. */
export type EditedSurvey = NeedsSurveyQuery['needsSurvey'];

/** A survey as its form holds it. */
export interface SurveyValues {
  title: string;
  intro?: string;
  districts: string[];
  categories: string[];
  window: [Picked, Picked];
  anonymous: boolean;
  allowEdit: boolean;
  questions: SurveyQuestionInput[];
}

/** What the form begins with. */
export function toSurveyValues(survey: EditedSurvey | undefined): Partial<SurveyValues> {
  if (!survey) return { districts: [], categories: [], anonymous: false, allowEdit: true, questions: [] };
  const { title, intro, districts, categories, anonymous, allowEdit } = survey;
  return {
    title,
    intro,
    districts: [...districts],
    categories: [...categories],
    anonymous,
    allowEdit,
    window: [toLocal(survey.openFrom), toLocal(survey.openTo)],
    questions: survey.questions.map(({ key, kind, title: text, options, required }) => ({
      key,
      kind,
      title: text,
      options: [...options],
      required,
    })),
  };
}

/** What the form sends. */
export function toSurveyInput({ window, ...values }: SurveyValues): NeedsSurveyInput {
  const [from, to] = window;
  return {
    ...values,
    intro: values.intro?.trim() || null,
    openFrom: toInstant(from),
    openTo: toInstant(to),
    questions: values.questions.map(({ key, kind, title, options, required }) => ({
      key: key ?? null,
      kind,
      title,
      options: options ?? [],
      required: required ?? false,
    })),
  };
}

/** Where a refused field of the input stands in the form. */
export function fieldOf(path: string): (string | number)[] {
  const field = path.replace(/^input\./, '');
  if (/^open(From|To)$/.test(field)) return ['window'];
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
