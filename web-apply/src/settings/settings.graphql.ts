import { graphql } from '../generated/gql.ts';

export const ClosingFieldsDocument = graphql(`
  fragment ClosingFields on AccountClosing { askedAt dueAt coolOffDays openCases goes stays }
`);

export const SettingsDocument = graphql(`
  query Settings($bundle: String!) {
    applicantSelf(bundle: $bundle) { name idNo phone authLevel agentName }
    accountClosing { ...ClosingFields }
  }
`);

export const AskAccountClosingDocument = graphql(`
  mutation AskAccountClosing { askAccountClosing { ...ClosingFields } }
`);

export const RevokeAccountClosingDocument = graphql(`
  mutation RevokeAccountClosing { revokeAccountClosing { ...ClosingFields } }
`);
