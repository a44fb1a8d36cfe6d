import { graphql } from '../../../generated/gql.ts';

/** The institution as it was when the version was submitted. */
export const FrozenInstitutionParts = graphql(`
  fragment FrozenInstitutionParts on FrozenInstitution {
    facts {
      path
      title
      value
    }
    qualifications {
      id
      title
      certNo
      issuer
      scope
      validFrom
      validTo
      files { ...FrozenFileParts }
    }
    teachers {
      id
      name
      title
      subjects
      fullTime
      hiredFrom
      files { ...FrozenFileParts }
    }
    venues {
      id
      name
      kindTitle
      address
      capacity
      equipment
      leaseValidTo
      files { ...FrozenFileParts }
    }
  }
`);

export const FrozenFileParts = graphql(`
  fragment FrozenFileParts on FrozenFile {
    id
    name
    mime
    size
    url
  }
`);

/** A row of the review list, with the acts it allows. */
export const ApplicationRow = graphql(`
  fragment ApplicationRow on ProjectApplication {
    id
    version
    applicationNo
    newcomer
    institutionName
    districtName
    projectName
    categoryTitle
    hoursTotal
    feePerPerson
    contentVersion
    submittedAt
    state
    stateTitle
    flow { ...ActFlow }
  }
`);

export const ApplicationsDocument = graphql(`
  query ProjectApplications($filter: ProjectApplicationFilter, $first: Int, $after: String, $sort: ProjectApplicationSort) {
    projectApplications(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes { ...ApplicationRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const ApplicationDocument = graphql(`
  query ProjectApplication($id: ID!) {
    projectApplication(id: $id) {
      ...ApplicationRow
      warnings
      finalScore
      reviewOutcomeTitle
      publicityFrom
      publicityTo
      openObjection
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
      institution { ...FrozenInstitutionParts }
      attachments { ...AttachmentFields }
      flow {
        waitingActions { ...WaitingActionFields }
        ...FlowStoryFields
      }
    }
  }
`);

export const AdvanceApplicationsDocument = graphql(`
  mutation AdvanceProjectApplications($input: RecordActInput!) {
    advanceProjectApplications(input: $input) { ...ActOutcome }
  }
`);

/** What a version changed against another. */
export const ApplicationDifferenceDocument = graphql(`
  query ProjectApplicationDifference($id: ID!, $from: Int!, $to: Int!) {
    projectApplicationDifference(id: $id, from: $from, to: $to) {
      path
      title
      before
      after
    }
  }
`);

export const SheetRow = graphql(`
  fragment SheetRow on QualificationSheetRow {
    qualificationId
    kind
    title
    certNo
    issuer
    validTo
    checks {
      level
      verdict
      note
      byName
    }
  }
`);

export const QualificationSheetDocument = graphql(`
  query QualificationSheet($id: ID!) {
    qualificationSheet(id: $id) { ...SheetRow }
  }
`);

export const JudgeQualificationsDocument = graphql(`
  mutation JudgeQualifications($id: ID!, $version: Int!, $verdicts: [QualificationVerdictInput!]!) {
    judgeQualifications(id: $id, version: $version, verdicts: $verdicts) { ...SheetRow }
  }
`);

/** The districts by which the city filters. */
export const TrainingDistrictsDocument = graphql(`
  query TrainingDistricts {
    districts: orgs(level: DISTRICT) {
      id
      code
      name
      districtCode
    }
  }
`);
