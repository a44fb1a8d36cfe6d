import { graphql } from '../../generated/gql.ts';

export const CaseDetail = graphql(`
  fragment CaseDetail on Case {
    ...CaseRow
    idNo
    mobile
    placementType
    dischargeDate
    legalDueAt
    finishMode
    finishReasonTitle
    finishReasonText
    forcedFinishWaiting
    subCases {
      ...SubCaseRow
      forcedFinishWaiting
    }
    materials { ...CaseMaterialParts }
    formSections {
      title
      fields {
        key
        label
        value
        sensitive
      }
    }
    flow { ...FlowPanelFields }
  }
`);

export const CasePageDocument = graphql(`
  query CasePage($id: ID!) {
    case(id: $id) { ...CaseDetail }
  }
`);

/** Unmasked view of one person; the server writes an audit row with the reason (spec 2.3). */
export const RevealCaseDocument = graphql(`
  mutation RevealCase($id: ID!, $reason: String!) {
    revealCase(id: $id, reason: $reason) {
      name
      idNo
      mobile
      sections {
        title
        fields {
          key
          label
          value
          sensitive
        }
      }
    }
  }
`);
