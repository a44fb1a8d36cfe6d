import { graphql } from '../generated/gql.ts';

export const MyApplicationFieldsDocument = graphql(`
  fragment MyApplicationFields on MyApplication {
    id
    version
    caseNo
    title
    status
    statusTitle
    officeName
    placementType
    submittedAt
    acceptedAt
    finishedAt
    promiseDueAt
    synchronised
    mayWithdraw
    mayResubmit
    withdrawalTitle
    mayEvaluate
    evaluationNo
    agentName
    reservedNote
    matters { id bjNo matterName department mode stateTitle }
  }
`);

export const MyApplicationsDocument = graphql(`
  query MyApplications { myApplications { ...MyApplicationFields } }
`);

export const MyApplicationPageDocument = graphql(`
  fragment MyApplicationPage on MyApplication {
    ...MyApplicationFields
    office { address phone hours }
    matters { id window { place phone hours message } }
    duplicates { code message matterName date orgName status }
    steps { at title note }
    returnReason
    account { version state stateTitle bankName accountMasked originText settledAt settledByName onPaper }
    mayConfirmAccount
    corrections { label state stateTitle reason settledAt }
    wanted { subCaseId matterName materialCode name note until limits { mimes maxBytes maxFiles exactSize { width height } } }
  }
`);

export const MyApplicationDocument = graphql(`
  query MyApplication($id: ID!) { myApplication(id: $id) { ...MyApplicationPage } }
`);

export const WithdrawMyApplicationDocument = graphql(`
  mutation WithdrawMyApplication($input: WithdrawMyApplicationInput!) {
    withdrawMyApplication(input: $input) { ...MyApplicationPage }
  }
`);

export const SupplyMyApplicationDocument = graphql(`
  mutation SupplyMyApplication($input: SupplyMyApplicationInput!) {
    supplyMyApplication(input: $input) { ...MyApplicationPage }
  }
`);

export const OpenReturnedApplicationDocument = graphql(`
  mutation OpenReturnedApplication($id: ID!) {
    openReturnedApplication(id: $id) {
      id
      version
      form
      reason
      attachments { fileId materialCode name createdAt }
      draft { ...DraftFields }
    }
  }
`);

export const ResubmitMyApplicationDocument = graphql(`
  mutation ResubmitMyApplication($input: ResubmitMyApplicationInput!) {
    resubmitMyApplication(input: $input) { ...MyApplicationPage }
  }
`);

export const EvaluateMyApplicationDocument = graphql(`
  mutation EvaluateMyApplication($id: ID!) { evaluateMyApplication(id: $id, channel: PC) }
`);
