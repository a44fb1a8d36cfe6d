import { graphql } from '../../generated/gql.ts';

export const PersonFileDocument = graphql(`
  query PersonFile($id: ID!) {
    personFile(id: $id) {
      id
      name
      idNo
      mobile
      birthDate
      incomplete
      insurance {
        id
        insuranceType
        status
        account
        enrolledOn
        unitName
        paymentBase
        payStandard
        fromMonth
        toMonth
        stoppedOn
        source
        sourceAt
      }
    }
  }
`);
