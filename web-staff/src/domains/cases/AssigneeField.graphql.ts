import { graphql } from '../../generated/gql.ts';

/** Clerks of a centre, the least busy first. */
export const CaseAssigneesDocument = graphql(`
  query CaseAssignees($orgId: ID) {
    caseAssignees(orgId: $orgId) {
      id
      name
      openTasks
    }
  }
`);
