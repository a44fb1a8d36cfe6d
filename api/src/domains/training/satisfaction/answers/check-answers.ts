import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { schemaOf, validateForm } from '../../../../platform/forms/index.ts';
import type { Answers } from '../figures/figures.ts';
import type { SatisfactionQuestion } from '../template/template.ts';

/** CL-SAT has 0 = 未评价 beside its five marks. */
const ZERO_TO_FIVE = { least: 0, most: 5 };

/** An answer as it is kept: one value for each question answered. @throws BAD_INPUT naming every field */
export function checkAnswers(questions: readonly SatisfactionQuestion[], given: unknown, today: LocalDate): Answers {
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: questions.filter(({ required }) => required).map(({ key }) => key),
    properties: Object.fromEntries(questions.map((one) => [one.key, schemaOf(one, ZERO_TO_FIVE)])),
  };
  const outcome = validateForm({ schema }, given, { today, prefix: 'answers' });
  if (!outcome.ok) throw badInput(outcome.errors);
  return outcome.value;
}
