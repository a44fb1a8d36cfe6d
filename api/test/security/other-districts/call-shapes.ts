import { type Calls, step, type Target } from './calls.ts';

type Named = keyof Target;

/** One record by its id, as its page asks for it. */
export const one = (operation: string, of: Named): Calls => ({
  [`Query.${operation}`]: (t) => [`query ($id: ID!) { ${operation}(id: $id) { id } }`, { id: t[of] }],
});
/** An act of the flow. */
export const acts = (operation: string, action: string, of: Named): Calls => ({
  [`Mutation.${operation}`]: (t) => [
    `mutation ($input: RecordActInput!) { ${operation}(input: $input) { rows { code message } } }`,
    { input: step(action, t[of]) },
  ],
});
