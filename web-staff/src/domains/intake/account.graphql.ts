import { graphql } from '../../generated/gql.ts';

export const NamedAccountDocument = graphql(`
  query NamedAccount($caseId: ID!) { namedAccount(caseId: $caseId) { ...NamedAccountFields } }
`);

export const NamedAccountFieldsDocument = graphql(`
  fragment NamedAccountFields on CaseAccount {
    version
    state
    stateTitle
    bankName
    accountMasked
    namedAt
    namedByName
    originText
    settledAt
    settledByName
    onPaper
    oneClerk
  }
`);

export const ConfirmAccountOnPaperDocument = graphql(`
  mutation ConfirmAccountOnPaper($input: ConfirmAccountOnPaperInput!) {
    confirmAccountOnPaper(input: $input) { ...NamedAccountFields }
  }
`);
