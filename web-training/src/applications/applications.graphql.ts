import { graphql } from '../generated/gql.ts';

/** One of the institution's applications in its list. */
export const OwnApplication = graphql(`
  fragment OwnApplication on ProjectApplication {
    id
    version
    applicationNo
    projectName
    contentVersion
    submittedAt
    opinion
    handler
    waitingDays
    state
    stateTitle
    flow { ...ActFlow }
  }
`);

export const OwnApplicationsDocument = graphql(`
  query OwnApplications($first: Int, $after: String, $sort: ProjectApplicationSort) {
    projectApplications(first: $first, after: $after, sort: $sort) {
      nodes { ...OwnApplication }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const OwnApplicationDocument = graphql(`
  query OwnApplication($id: ID!) {
    projectApplication(id: $id) {
      ...OwnApplication
      institutionName
      newcomer
      content
      finalScore
      reviewOutcomeTitle
      filingNo
      facts {
        path
        title
        value
      }
      planLines {
        seq
        module
        theoryHours
        practiceHours
        teacher
        room
        material
      }
      attachments { ...AttachmentFields }
      flow {
        waitingActions { ...WaitingActionFields }
        ...FlowStoryFields
      }
    }
  }
`);

/** What the fields of a project and its plan are chosen from. */
export const ProjectChoices = graphql(`
  fragment ProjectChoices on Query {
    levels: dictionary(code: "trainingSkillLevel") {
      code
      title
    }
    certificates: dictionary(code: "trainingCertificateType") {
      code
      title
    }
    modes: dictionary(code: "trainingMode") {
      code
      title
    }
    rooms: dictionary(code: "trainingVenue") {
      code
      title
    }
    planTeachers {
      id
      name
    }
  }
`);

/** What a form needs to be filled in: code lists, teachers, the institution's qualifications. */
export const WizardChoicesDocument = graphql(`
  query WizardChoices {
    ...ProjectChoices
    myInstitution {
      id
      ...OwnConditions
      qualifications { ...OwnQualification }
    }
  }
`);

export const DraftCheckDocument = graphql(`
  query DraftCheck($id: ID!) {
    projectApplicationCheck(id: $id) {
      completeness
      faults {
        path
        message
      }
    }
  }
`);

export const CreateApplicationDocument = graphql(`
  mutation CreateProjectApplication($requestId: ID!, $copyOf: ID) {
    createProjectApplication(requestId: $requestId, copyOf: $copyOf) {
      id
    }
  }
`);

export const SaveApplicationDocument = graphql(`
  mutation SaveProjectApplication($id: ID!, $version: Int!, $content: JSON!) {
    saveProjectApplication(id: $id, version: $version, content: $content) {
      id
      version
      projectName
    }
  }
`);

export const SubmitApplicationDocument = graphql(`
  mutation SubmitProjectApplication($id: ID!, $version: Int!, $requestId: ID!) {
    submitProjectApplication(id: $id, version: $version, requestId: $requestId) { ...OwnApplication }
  }
`);

export const ActOnOwnApplicationDocument = graphql(`
  mutation ActOnOwnApplication($input: RecordActInput!) {
    advanceProjectApplications(input: $input) {
      ok
      rows {
        id
        result
        code
        message
      }
    }
  }
`);
