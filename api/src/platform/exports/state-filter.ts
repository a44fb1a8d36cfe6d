import { z } from 'zod';
import { inWords } from './masked-list.ts';

/** A filter by the states of a flow; none named means all. */
export interface StateFilter {
  states: readonly string[];
}

interface Flow {
  states: Readonly<Record<string, { title: string }>>;
}

/** The field `states` of a filter; what is absent does not narrow. */
const statesOf = ({ states }: Flow) =>
  z
    .array(z.enum(Object.keys(states)))
    .max(Object.keys(states).length)
    .nullish()
    .transform((named) => named ?? []);

/** The states of a filter, as the header block of a file calls them. */
const stateWords = ({ states }: Flow, { states: named }: StateFilter): string =>
  inWords(named, (state) => states[state]?.title);

/** `schema` and `words` of a list that is narrowed by the states of its flow alone. */
export const byStates = (flow: Flow) => ({
  schema: z.strictObject({ states: statesOf(flow) }) satisfies z.ZodType<StateFilter>,
  words: (filter: StateFilter) => [stateWords(flow, filter)],
});
