import { graphql } from '../../generated/gql.ts';

export const CorrectionRow = graphql(`
  fragment CorrectionRow on ApplicationCorrection {
    id
    field
    label
    from
    to
    sensitive
    source
    sourceAt
    state
    stateTitle
    reason
    settledAt
    settledByName
  }
`);

export const ApplicationCorrectionsDocument = graphql(`
  query ApplicationCorrections($caseId: ID!) {
    applicationCorrections(caseId: $caseId) { ...CorrectionRow }
  }
`);

export const RevealCorrectionsDocument = graphql(`
  mutation RevealCorrections($caseId: ID!, $reason: String!) {
    revealCorrections(caseId: $caseId, reason: $reason) {
      field
      from
      to
    }
  }
`);

export const SettleCorrectionDocument = graphql(`
  mutation SettleCorrection($input: SettleCorrectionInput!) {
    settleCorrection(input: $input) { ...CorrectionRow }
  }
`);
