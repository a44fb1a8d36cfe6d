import { graphql } from '../generated/gql.ts';

export const MiniCases = graphql(`
  query MiniCases {
    myApplications {
      id
      caseNo
      title
      status
      statusTitle
      officeName
      submittedAt
    }
  }
`);

export const MiniCase = graphql(`
  query MiniCase($id: ID!) {
    myApplication(id: $id) {
      id
      version
      caseNo
      title
      status
      statusTitle
      stateTitle
      officeName
      submittedAt
      acceptedAt
      promiseDueAt
      synchronised
      mayWithdraw
      mayResubmit
      withdrawalTitle
      mayEvaluate
      evaluationNo
      agentName
      reservedNote
      account {
        version
        state
        stateTitle
        bankName
        accountMasked
        originText
      }
      mayConfirmAccount
      corrections {
        label
        state
        stateTitle
        reason
      }
      placementType
      steps {
        at
        title
        note
      }
      wanted {
        materialCode
        name
        note
        matterName
        until
        limits {
          ...MiniLimits
        }
      }
      matters {
        id
        bjNo
        matterName
        department
        mode
        stateTitle
        window {
          message
          hours
        }
      }
      office {
        address
        phone
        hours
      }
      duplicates {
        code
        message
        matterName
      }
    }
  }
`);
