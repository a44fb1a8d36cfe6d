import { graphql } from '../../../generated/gql.ts';

export const CreateSpotCheckDocument = graphql(`
  mutation CreateSpotCheck($runId: ID!, $input: SpotCheckInput!, $files: SpotCheckFilesInput!, $requestId: ID!) {
    createSpotCheck(runId: $runId, input: $input, files: $files, requestId: $requestId) {
      id
    }
  }
`);

export const SaveSpotOrderDocument = graphql(`
  mutation SaveSpotOrder($id: ID!, $version: Int!, $input: SpotOrderInput!) {
    saveSpotOrder(id: $id, version: $version, input: $input) {
      id
      version
    }
  }
`);

export const SpotCheckDraftDocument = graphql(`
  query SpotCheckDraft($id: ID!) {
    spotCheck(id: $id) {
      id
      version
      extraReason
      checkedAt
      kind
      lesson
      inspectors
      expectedHeadcount
      actualHeadcount
      noLesson
      teacherMatch
      timetableMatch
      roomSafe
      attendanceMatch
      interviews
      result
      problems
      latitude
      longitude
    }
  }
`);

export const SaveSpotCheckDocument = graphql(`
  mutation SaveSpotCheck($id: ID!, $version: Int!, $input: SpotCheckInput!, $files: SpotCheckFilesInput!) {
    saveSpotCheck(id: $id, version: $version, input: $input, files: $files) {
      id
      version
    }
  }
`);

/** 追加抽查 of a run (T23-7). */
export const OrderSpotCheckDocument = graphql(`
  mutation OrderSpotCheck($input: ExtraSpotCheckInput!, $requestId: ID!) {
    orderSpotCheck(input: $input, requestId: $requestId) {
      id
    }
  }
`);

/** Whom to call, drawn anew each time (BR23-6). */
export const SpotPhoneSampleDocument = graphql(`
  query SpotPhoneSample($runId: ID!) {
    spotPhoneSample(runId: $runId) {
      runTraineeId
      seq
      nameMasked
      phoneMasked
      districtName
    }
  }
`);

export const RevealSpotPhoneDocument = graphql(`
  mutation RevealSpotPhone($runId: ID!, $runTraineeId: ID!, $reason: String!) {
    revealSpotPhone(runId: $runId, runTraineeId: $runTraineeId, reason: $reason)
  }
`);

/** 抽查计划 that are due within the weeks of a month. */
export const SpotCalendarDocument = graphql(`
  query SpotCalendar($filter: SpotCheckSlotFilter, $first: Int) {
    spotCheckSlots(filter: $filter, sort: { field: windowTo, direction: ASC }, first: $first) {
      totalCount
      nodes { id runName round windowFrom windowTo state overdue }
    }
  }
`);

/** Whom a window of the plan can be given to. */
export const SpotCheckInspectorsDocument = graphql(`
  query SpotCheckInspectors($slotId: ID!) {
    spotCheckInspectors(slotId: $slotId) {
      id
      name
      open
    }
  }
`);
