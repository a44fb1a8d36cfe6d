import { type Calls, OUTCOME, step } from './calls.ts';

/** Warnings. */
export const WARNING_CALLS: Calls = {
  'Query.warning': (t) => ['query ($id: ID!) { warning(id: $id) { conditionText } }', { id: t.warningId }],
  'Mutation.advanceWarnings': (t) => [
    `mutation ($input: RecordActInput!) { advanceWarnings(input: $input) ${OUTCOME} }`,
    { input: step('acknowledge', t.warningId) },
  ],
};
