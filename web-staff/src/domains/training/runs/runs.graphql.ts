import { graphql } from '../../../generated/gql.ts';

export const RunTraineesDocument = graphql(`
  query RunTrainees($runId: ID!) {
    runTrainees(runId: $runId) {
      id enrolmentId seq nameMasked idNoMasked phoneMasked districtName joinedOn leftOn stateTitle
    }
  }
`);

export const RunBoardDocument = graphql(`
  query RunBoard($filter: TrainingRunFilter, $first: Int) {
    trainingRuns(filter: $filter, first: $first) {
      totalCount
      nodes { id runNo name institutionName plannedStart traineeCount contracts state }
    }
  }
`);

/** Runs that are on within some days. */
export const RunGanttDocument = graphql(`
  query RunGantt($filter: TrainingRunFilter, $first: Int) {
    trainingRuns(filter: $filter, sort: { field: plannedStart, direction: ASC }, first: $first) {
      totalCount
      nodes { id name institutionName plannedStart plannedEnd traineeCount state }
    }
  }
`);

export const RunContractRowsDocument = graphql(`
  query RunContractRows($runId: ID!) {
    runContracts(filter: { runId: $runId }, first: 20) {
      nodes {
        id contractNo districtName traineeCount pricePerPerson trainingAmount
        signedInstitutionOn signedDistrictOn state stateTitle districtCode exemption
      }
    }
  }
`);

/** Whether 免签 is open at all (BR21-2); asked by those who may do it. */
export const RunExemptionDocument = graphql(`
  query RunExemption {
    runExemptionAllowed
  }
`);

export const ExemptDistrictDocument = graphql(`
  mutation ExemptDistrict($id: ID!, $districtCode: String!, $reason: String!, $requestId: ID!) {
    exemptRunDistrict(id: $id, districtCode: $districtCode, reason: $reason, requestId: $requestId) { ...TrainingRunRow }
  }
`);
