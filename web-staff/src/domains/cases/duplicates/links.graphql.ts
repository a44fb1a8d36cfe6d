import { graphql } from '../../../generated/gql.ts';

export const IdentityLinkRow = graphql(`
  fragment IdentityLinkRow on IdentityLink {
    id
    version
    linkNo
    hitId
    nameMasked
    formerIdMasked
    keptIdMasked
    reasonText
    operatorName
    createdAt
    approverName
    decisionText
    state
    stateTitle
    flow { ...ActFlow }
  }
`);

export const IdentityLinksDocument = graphql(`
  query IdentityLinks($states: [IdentityLinkState!], $first: Int, $after: String) {
    identityLinks(states: $states, first: $first, after: $after) {
      nodes { ...IdentityLinkRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const RequestIdentityLinkDocument = graphql(`
  mutation RequestIdentityLink($input: RequestIdentityLinkInput!) {
    requestIdentityLink(input: $input)
  }
`);

export const AdvanceIdentityLinksDocument = graphql(`
  mutation AdvanceIdentityLinks($input: RecordActInput!) {
    advanceIdentityLinks(input: $input) { ...ActOutcome }
  }
`);
