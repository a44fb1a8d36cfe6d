import { graphql } from '../generated/gql.ts';

export const MiniWithdraw = graphql(`
  mutation MiniWithdraw($input: WithdrawMyApplicationInput!) {
    withdrawMyApplication(input: $input) {
      id
      statusTitle
    }
  }
`);

export const MiniSupply = graphql(`
  mutation MiniSupply($input: SupplyMyApplicationInput!) {
    supplyMyApplication(input: $input) {
      id
      statusTitle
    }
  }
`);

export const MiniConfirmations = graphql(`
  query MiniConfirmations {
    myConfirmations {
      id
      confirmationNo
      subject
      body
      cost
      sharedData
      stateTitle
      open
      askedAt
    }
  }
`);

export const MiniAnswer = graphql(`
  mutation MiniAnswer($input: AnswerMyConfirmationInput!) {
    answerMyConfirmation(input: $input) {
      id
      stateTitle
    }
  }
`);

export const MiniConfirmAccount = graphql(`
  mutation MiniConfirmAccount($input: ConfirmMyAccountInput!) {
    confirmMyAccount(input: $input) {
      id
    }
  }
`);

export const MiniReturned = graphql(`
  mutation MiniReturned($id: ID!) {
    openReturnedApplication(id: $id) {
      id
      version
      form
      attachments {
        fileId
        materialCode
        materialName
        name
        createdAt
      }
    }
  }
`);

export const MiniResubmit = graphql(`
  mutation MiniResubmit($input: ResubmitMyApplicationInput!) {
    resubmitMyApplication(input: $input) {
      id
      statusTitle
    }
  }
`);
