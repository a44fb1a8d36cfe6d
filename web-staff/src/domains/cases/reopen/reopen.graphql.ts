import { graphql } from '../../../generated/gql.ts';

export const RequestReopenDocument = graphql(`
  mutation RequestReopen($input: RequestReopenInput!) {
    requestReopen(input: $input) {
      id
      state
    }
  }
`);
