import { graphql } from '../../generated/gql.ts';

export const AmendedCase = graphql(`
  fragment AmendedCase on Case {
    id
    version
    caseNo
    personName
    status
    statusTitle
    materials { ...CaseMaterialParts }
  }
`);

export const AmendCasePageDocument = graphql(`
  query AmendCasePage($id: ID!) {
    case(id: $id) { ...AmendedCase }
    caseForm {
      key
      version
      title
      schema
      uiSchema
    }
  }
`);

/** The values to correct, in clear; the server writes an audit row with the reason (spec 2.3). */
export const RevealCaseFormDocument = graphql(`
  mutation RevealCaseForm($id: ID!, $reason: String!) {
    revealCase(id: $id, reason: $reason) {
      form
    }
  }
`);

export const AmendCaseDocument = graphql(`
  mutation AmendCase($input: AmendCaseInput!) {
    amendCase(input: $input) { ...AmendedCase }
  }
`);
