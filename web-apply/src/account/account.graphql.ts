import { graphql } from '../generated/gql.ts';

export const ConfirmMyAccountDocument = graphql(`
  mutation ConfirmMyAccount($input: ConfirmMyAccountInput!) {
    confirmMyAccount(input: $input) { ...MyApplicationPage }
  }
`);
