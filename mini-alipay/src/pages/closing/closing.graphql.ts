import { graphql } from '../../generated/gql.ts';

export const MiniClosingContent = graphql(`
  fragment MiniClosingContent on AccountClosing {
    dueAt
    coolOffDays
    openCases
    goes
    stays
  }
`);

export const MiniClosing = graphql(`
  query MiniClosing {
    accountClosing {
      ...MiniClosingContent
    }
  }
`);

export const MiniAskClosing = graphql(`
  mutation MiniAskClosing {
    askAccountClosing {
      ...MiniClosingContent
    }
  }
`);

export const MiniRevokeClosing = graphql(`
  mutation MiniRevokeClosing {
    revokeAccountClosing {
      ...MiniClosingContent
    }
  }
`);
