import { graphql } from '../../../generated/index.ts';

export const FollowUpCountsDocument = graphql(`
  query FollowUpCounts($mine: Boolean) {
    followUpCounts(mine: $mine) {
      due
      title
      persons
    }
  }
`);

export const RecordFollowUpDocument = graphql(`
  mutation RecordFollowUp($planId: ID!, $reached: Boolean!, $input: FollowUpEntryInput!, $requestId: ID!, $pauseUntil: Date, $files: [ID!]) {
    recordFollowUp(planId: $planId, reached: $reached, input: $input, requestId: $requestId, pauseUntil: $pauseUntil, files: $files) { ...FollowUpPlanRow }
  }
`);

export const LastFollowUpDocument = graphql(`
  query LastFollowUp($planId: ID!) {
    lastFollowUpRecord(planId: $planId) {
      id
      onDay
      way
      employmentState
      employerName
      employerUscc
      industry
      jobPost
      contractType
      startedOn
      insured
      startupName
      startupType
      startupFounded
      startupEmployees
      trainingInstitution
      trainingName
      trainingFrom
      trainingTo
      trainingResult
      school
      major
      studyMode
      enrolledOn
      finishedOn
    }
  }
`);

export const EmployerCandidatesDocument = graphql(`
  query EmployerCandidates($name: String!) {
    employerCandidates(name: $name) {
      name
      uscc
      persons
    }
  }
`);

export const FollowUpHistoryDocument = graphql(`
  query FollowUpHistory($planId: ID!, $after: String) {
    followUpRecords(filter: { planId: $planId }, first: 50, after: $after) {
      nodes {
        id
        recordNo
        onDay
        recordedAt
        recordedByName
        way
        wayTitle
        outcome
        outcomeTitle
        sourceTitle
        employmentState
        employmentStateTitle
        employerName
        employerUscc
        industryTitle
        jobPost
        contractTypeTitle
        startedOn
        endedOn
        insured
        insuredSince
        monthlyIncomeMasked
        startupName
        startupTypeTitle
        startupFounded
        startupEmployees
        startupLoan
        startupIncubator
        trainingInstitution
        trainingName
        trainingFrom
        trainingTo
        trainingResultTitle
        trainingCertificate
        school
        major
        educationLevelTitle
        studyModeTitle
        enrolledOn
        finishedOn
        needsText
        actionTaken
        remarkMasked
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const FollowUpAttachmentsDocument = graphql(`
  query FollowUpAttachments($planId: ID!) {
    followUpAttachments(planId: $planId) {
      recordId
      file { ...AttachmentFields }
    }
  }
`);

export const FollowUpNeedsOfPlanDocument = graphql(`
  query FollowUpNeedsOfPlan($planId: ID!) {
    followUpNeeds(filter: { planId: $planId }, first: 50) {
      nodes {
        id
        needNo
        kindTitle
        dueOn
        ownerName
        outcome
        stateTitle
      }
    }
  }
`);

export const RevealFollowUpContactDocument = graphql(`
  mutation RevealFollowUpContact($planId: ID!, $reason: String!) {
    revealFollowUpContact(planId: $planId, reason: $reason) {
      name
      mobile
    }
  }
`);

export const RevealFollowUpRecordDocument = graphql(`
  mutation RevealFollowUpRecord($id: ID!, $reason: String!) {
    revealFollowUpRecord(id: $id, reason: $reason) {
      monthlyIncome
      remark
    }
  }
`);

export const FollowUpOfficersDocument = graphql(`
  query FollowUpOfficers($planId: ID!) {
    followUpOfficers(planId: $planId) {
      id
      name
      open
    }
  }
`);

export const AssignFollowUpsDocument = graphql(`
  mutation AssignFollowUps($requestId: ID!, $ids: [ID!], $filter: FollowUpPlanFilter, $ownerId: ID) {
    assignFollowUps(requestId: $requestId, ids: $ids, filter: $filter, ownerId: $ownerId) {
      assigned
      left
    }
  }
`);

export const FollowUpFiguresDocument = graphql(`
  query FollowUpFigures($cohort: Int, $districtCode: String) {
    followUpFigures(cohort: $cohort, districtCode: $districtCode) {
      districtCode
      districtName
      cohort
      persons
      employed
      selfEmployed
      trained
      overdue
      unreached
      points {
        months
        due
        employed
        unknown
      }
    }
  }
`);

export const TakeEmployerListDocument = graphql(`
  mutation TakeEmployerList($importId: ID!, $choices: [EmployerListChoice!]!, $requestId: ID!) {
    takeEmployerList(importId: $importId, choices: $choices, requestId: $requestId)
  }
`);
