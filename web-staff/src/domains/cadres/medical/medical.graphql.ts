import { graphql } from '../../../generated/gql.ts';

export const MedicalProgressDocument = graphql(`
  query MedicalProgress($cycleId: ID!) {
    medicalProgress(cycleId: $cycleId) {
      districtCode
      districtName
      rosterId
      state
      rowCount
      total
      heldCount
      heldTotal
      pushTotal
      streets
      streetsBack
      paid
      failed
    }
  }
`);

export const ConfirmMedicalRowsDocument = graphql(`
  mutation ConfirmMedicalRows($rows: [MedicalRowAsked!]!) { confirmMedicalRows(rows: $rows) }
`);

export const ObjectToMedicalRowDocument = graphql(`
  mutation ObjectToMedicalRow($row: MedicalRowAsked!, $reason: String!, $note: String!) {
    objectToMedicalRow(row: $row, reason: $reason, note: $note)
  }
`);

export const ResolveMedicalRowDocument = graphql(`
  mutation ResolveMedicalRow($row: MedicalRowAsked!, $resolution: String!, $reason: String!) {
    resolveMedicalRow(row: $row, resolution: $resolution, reason: $reason)
  }
`);

export const CorrectMedicalAccountDocument = graphql(`
  mutation CorrectMedicalAccount($row: MedicalRowAsked!, $account: MedicalAccountInput!, $reason: String!, $evidenceIds: [ID!]!) {
    correctMedicalAccount(row: $row, account: $account, reason: $reason, evidenceIds: $evidenceIds)
  }
`);

export const HoldMedicalRowDocument = graphql(`
  mutation HoldMedicalRow($row: MedicalRowAsked!, $held: Boolean!, $reason: String!) {
    holdMedicalRow(row: $row, held: $held, reason: $reason)
  }
`);

export const ReturnMedicalStreetsDocument = graphql(`
  mutation ReturnMedicalStreets($id: ID!, $streetIds: [ID!]!, $reason: String!) {
    returnMedicalStreets(id: $id, streetIds: $streetIds, reason: $reason)
  }
`);

export const ReturnMedicalDistrictsDocument = graphql(`
  mutation ReturnMedicalDistricts($id: ID!, $districtIds: [ID!]!, $reason: String!) {
    returnMedicalDistricts(id: $id, districtIds: $districtIds, reason: $reason)
  }
`);

export const EditMedicalCycleDocument = graphql(`
  mutation EditMedicalCycle($id: ID!, $version: Int!, $input: MedicalCycleInput!) {
    editMedicalCycle(id: $id, version: $version, input: $input) { ...MedicalCycleRow }
  }
`);
