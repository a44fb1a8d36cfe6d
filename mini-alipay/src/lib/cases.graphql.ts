import { graphql } from '../generated/gql.ts';

export const MiniCases = graphql(`
  query MiniCases {
    myApplications {
      id
      caseNo
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
      status
      statusTitle
      stateTitle
      officeName
      submittedAt
      acceptedAt
      finishedAt
      promiseDueAt
      synchronised
      mayWithdraw
      mayResubmit
      withdrawalTitle
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
      }
      duplicates {
        code
        message
        matterName
      }
    }
  }
`);
