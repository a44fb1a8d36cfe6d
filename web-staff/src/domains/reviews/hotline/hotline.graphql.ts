import { graphql } from '../../../generated/gql.ts';

export const HotlineOrderDocument = graphql(`
  query HotlineOrder($id: ID!) {
    hotlineOrder(id: $id) {
      order {
        ...HotlineOrderRow
        matchedAt
        matchedByName
        flow { ...FlowPanelFields }
      }
      answers {
        id
        kind
        kindTitle
        createdAt
        stateTitle
        failed
        attempts
        answer
        ackedAt
      }
    }
  }
`);

export const HotlineCandidatesDocument = graphql(`
  query HotlineCandidates($orderId: ID!, $search: String) {
    hotlineCandidates(orderId: $orderId, search: $search) {
      serviceType
      serviceId
      serviceNo
      matterName
      orgName
      applicantMasked
      acceptedAt
      finishedAt
    }
  }
`);

export const MatchHotlineOrderDocument = graphql(`
  mutation MatchHotlineOrder($input: HotlineMatchInput!) {
    matchHotlineOrder(input: $input) {
      order {
        id
        state
        reviewNo
      }
    }
  }
`);

export const RevealHotlineCallerDocument = graphql(`
  mutation RevealHotlineCaller($id: ID!, $reason: String!) {
    revealHotlineCaller(id: $id, reason: $reason) {
      name
      phone
    }
  }
`);

export const HotlineFigureLine = graphql(`
  fragment HotlineFigureLine on HotlineFigureLine {
    key
    title
    total
    automatic
    manual
    waiting
    handling
    answered
    closed
    returned
    extended
    reopened
    overdue
  }
`);

export const HotlineFiguresDocument = graphql(`
  query HotlineFigures($period: HotlinePeriod!) {
    hotlineFigures(period: $period) {
      whole { ...HotlineFigureLine }
      lines { ...HotlineFigureLine }
    }
  }
`);
