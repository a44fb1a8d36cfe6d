import { graphql } from '../generated/gql.ts';

export const AlipayEnter = graphql(`
  mutation AlipayEnter($code: String!) {
    alipayEnter(code: $code) {
      visit
      session {
        token
        renewal
        expiresAt
      }
    }
  }
`);

export const AlipayEnterByHost = graphql(`
  mutation AlipayEnterByHost($ticket: String!) {
    alipayEnterByHost(ticket: $ticket) {
      token
      expiresAt
    }
  }
`);

export const AlipayRenew = graphql(`
  mutation AlipayRenew($renewal: String!) {
    alipayRenew(renewal: $renewal) {
      token
      renewal
      expiresAt
    }
  }
`);

export const AlipayStartBinding = graphql(`
  mutation AlipayStartBinding($visit: String!, $input: AlipayPersonInput!) {
    alipayStartBinding(visit: $visit, input: $input) {
      id
      certifyId
      url
    }
  }
`);

export const AlipayFinishBinding = graphql(`
  mutation AlipayFinishBinding($visit: String!, $certificationId: ID!) {
    alipayFinishBinding(visit: $visit, certificationId: $certificationId) {
      token
      renewal
      expiresAt
    }
  }
`);

export const AlipayStartProof = graphql(`
  mutation AlipayStartProof {
    alipayStartProof {
      id
      certifyId
      url
    }
  }
`);

export const AlipayFinishProof = graphql(`
  mutation AlipayFinishProof($certificationId: ID!) {
    alipayFinishProof(certificationId: $certificationId)
  }
`);

export const MiniSignOut = graphql(`
  mutation MiniSignOut {
    signOut
  }
`);
