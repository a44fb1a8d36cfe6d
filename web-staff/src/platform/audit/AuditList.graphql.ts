import { graphql } from '../../generated/gql.ts';

export const AuditEntriesDocument = graphql(`
  query AuditEntries($event: String, $objectId: ID, $first: Int, $after: String) {
    auditEntries(event: $event, objectId: $objectId, first: $first, after: $after) {
      nodes {
        id
        seq
        at
        event
        eventTitle
        actorName
        orgName
        ip
        objectType
        objectId
        ok
        detail
        traceId
      }
      pageInfo { ...PageEnds }
    }
  }
`);
