import { graphql } from '../../../generated/gql.ts';

export const DepartmentLinksDocument = graphql(`
  query DepartmentLinks {
    departmentLinks {
      department
      departmentTitle
      lastMessageAt
      todayCount
      todayFailed
      failureRate
      openSubCases
      contractId
      contractVersion
      transports
      silenceHours
    }
  }
`);

export const CollaborationFiguresDocument = graphql(`
  query CollaborationFigures($from: Date!, $to: Date!) {
    collaborationFigures(from: $from, to: $to) {
      coverage
      dispatched
      answered
      departments {
        department
        departmentTitle
        dispatched
        answered
        messages
      }
    }
  }
`);

export const TestDepartmentLinkDocument = graphql(`
  mutation TestDepartmentLink($department: FeedbackDepartment!) {
    testDepartmentLink(department: $department) {
      ok
      message
      elapsedMs
    }
  }
`);

export const ContractRow = graphql(`
  fragment ContractRow on FeedbackContract {
    id
    rowVersion
    department
    departmentTitle
    bizType
    version
    status
    statusTitle
    transports
    ackMode
    retryPolicy
    contact
    silenceHours
    validFrom
    validTo
    editedByName
    updatedAt
    documentUrl
    fields {
      name
      type
      length
      required
      example
      masking
      sharedFact
      codes {
        code
        name
      }
    }
  }
`);

export const FeedbackContractsDocument = graphql(`
  query FeedbackContracts($department: FeedbackDepartment) {
    feedbackContracts(department: $department) { ...ContractRow }
  }
`);

export const DraftContractDocument = graphql(`
  mutation DraftContract($department: FeedbackDepartment!) {
    draftFeedbackContract(department: $department) { ...ContractRow }
  }
`);

export const SaveContractDocument = graphql(`
  mutation SaveContract($input: ContractInput!) {
    saveFeedbackContract(input: $input) { ...ContractRow }
  }
`);

export const AdvanceContractDocument = graphql(`
  mutation AdvanceContract($id: ID!, $rowVersion: Int!, $to: ContractState!) {
    advanceFeedbackContract(id: $id, rowVersion: $rowVersion, to: $to) { ...ContractRow }
  }
`);

export const ContractTrialDocument = graphql(`
  query ContractTrial($id: ID!) {
    feedbackContractTrial(id: $id) {
      checked
      failed
      latest {
        id
        messageId
        typeTitle
        faults
        checkedAt
      }
    }
  }
`);
