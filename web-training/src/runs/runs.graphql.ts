import { graphql } from '../generated/gql.ts';

/** What a run is opened with. */
export const RunChoicesDocument = graphql(`
  query RunChoices {
    myInstitution {
      id
      venues {
        id
        name
        kindTitle
        capacity
        active
      }
      teachers {
        id
        name
        title
      }
    }
    trainingProjects(filter: { states: [IN_LIBRARY] }, first: 100) {
      nodes {
        id
        projectNo
        name
        feePerPerson
      }
    }
    modes: dictionary(code: "trainingMode") {
      code
      title
    }
  }
`);

export const RunCandidatesDocument = graphql(`
  query RunCandidates($projectId: ID!, $runId: ID) {
    runCandidates(projectId: $projectId, runId: $runId) {
      id
      enrolNo
      nameMasked
      districtCode
      districtName
      roundId
      roundTitle
    }
  }
`);

export const RunMergeTargetsDocument = graphql(`
  query RunMergeTargets($id: ID!) {
    runMergeTargets(id: $id) {
      id
      runNo
      name
      plannedStart
      chosen
    }
  }
`);

export const MergeRunDocument = graphql(`
  mutation MergeRun($id: ID!, $intoId: ID!, $requestId: ID!) {
    mergeTrainingRun(id: $id, intoId: $intoId, requestId: $requestId) {
      id
      runNo
    }
  }
`);

export const CreateRunDocument = graphql(`
  mutation CreateRun($input: TrainingRunInput!, $requestId: ID!) {
    createTrainingRun(input: $input, requestId: $requestId) {
      id
      version
    }
  }
`);

export const SaveRunDocument = graphql(`
  mutation SaveRun($id: ID!, $version: Int!, $input: TrainingRunInput!) {
    saveTrainingRun(id: $id, version: $version, input: $input) {
      id
      version
    }
  }
`);

export const KeepRunFilesDocument = graphql(`
  mutation KeepRunFiles($id: ID!, $files: [TrainingRunFileInput!]!) {
    keepTrainingRunFiles(id: $id, files: $files) {
      id
      version
    }
  }
`);

export const OwnRunTraineesDocument = graphql(`
  query OwnRunTrainees($runId: ID!) {
    runTrainees(runId: $runId) {
      id
      seq
      nameMasked
      idNoMasked
      phoneMasked
      districtName
      joinedOn
      leftOn
      stateTitle
    }
  }
`);

export const OwnRunContractsDocument = graphql(`
  query OwnRunContracts($runId: ID!) {
    runContracts(filter: { runId: $runId }, first: 20) {
      nodes {
        id
        contractNo
        districtName
        traineeCount
        trainingAmount
        signedInstitutionOn
        signedDistrictOn
        state
        stateTitle
      }
    }
  }
`);

export const StateContractDocument = graphql(`
  mutation StateContract($id: ID!, $version: Int!, $input: StatedContractInput!) {
    stateRunContract(id: $id, version: $version, input: $input) {
      id
      version
    }
  }
`);

export const AskRunChangeDocument = graphql(`
  mutation AskRunChange($input: RunChangeInput!, $requestId: ID!) {
    askForRunChange(input: $input, requestId: $requestId) {
      id
      changeNo
      districtName
    }
  }
`);
