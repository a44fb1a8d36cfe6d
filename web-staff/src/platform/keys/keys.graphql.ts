import { graphql } from '../../generated/index.ts';

export const KeyReferencesDocument = graphql(`
  query KeyReferences($id: ID!) {
    keyReferences(id: $id) {
      title
      count
    }
  }
`);

export const KeyRequestsOfDocument = graphql(`
  query KeyRequestsOf($keyId: String!) {
    keyRequests(filter: { keyId: $keyId }, first: 20) {
      nodes {
        id
        requestNo
        actTitle
        stateTitle
        reason
        askedBy
        approvedBy
        approvedAt
      }
    }
  }
`);

export const AskForKeyDocument = graphql(`
  mutation AskForKey($input: KeyRequestInput!, $requestId: ID!) {
    askKeyAct(input: $input, requestId: $requestId) {
      id
      requestNo
    }
  }
`);

export const ReportKeyCompromiseDocument = graphql(`
  mutation ReportKeyCompromise($id: ID!, $reason: String!, $requestId: ID!) {
    reportKeyCompromise(id: $id, reason: $reason, requestId: $requestId) {
      id
      version
    }
  }
`);

export const CryptoSelfTestDocument = graphql(`
  query CryptoSelfTest($slow: Boolean) {
    cryptoSelfTest(slow: $slow) {
      provider
      certified
      at
      results {
        code
        title
        passed
        ms
      }
    }
  }
`);
