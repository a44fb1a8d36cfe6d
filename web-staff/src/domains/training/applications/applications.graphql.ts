import { graphql } from '../../../generated/gql.ts';

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
    flow {
      ...ActFlow
    }
  }
`);

export const ApplicationsDocument = graphql(`
  query ProjectApplications($filter: ProjectApplicationFilter, $first: Int, $after: String) {
    projectApplications(filter: $filter, first: $first, after: $after) {
      nodes {
        ...ApplicationRow
      }
      pageInfo {
        ...PageEnds
      }
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
      attachments {
        ...AttachmentFields
      }
      flow {
        ...FlowStoryFields
      }
    }
  }
`);

export const AdvanceApplicationsDocument = graphql(`
  mutation AdvanceProjectApplications($input: RecordActInput!) {
    advanceProjectApplications(input: $input) {
      ...ActOutcome
    }
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
    qualificationSheet(id: $id) {
      ...SheetRow
    }
  }
`);

export const JudgeQualificationsDocument = graphql(`
  mutation JudgeQualifications($id: ID!, $version: Int!, $verdicts: [QualificationVerdictInput!]!) {
    judgeQualifications(id: $id, version: $version, verdicts: $verdicts) {
      ...SheetRow
    }
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
