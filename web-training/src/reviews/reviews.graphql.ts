import { graphql } from '../generated/gql.ts';

/** One of the expert's own projects. */
export const ReviewTask = graphql(`
  fragment ReviewTask on OwnReviewTask {
    id
    version
    seq
    projectName
    institutionName
    leader
    total
    scores {
      code
      score
    }
    versions {
      version
      total
      submittedAt
      withdrawnAt
    }
    state
    stateTitle
  }
`);

/** A review as one of its experts sees it. */
export const OwnReviewItem = graphql(`
  fragment OwnReviewItem on OwnReview {
    id
    title
    meetingAt
    place
    materialFrom
    materialTo
    scoreFrom
    scoreTo
    now
    state
    leader
    taskCount
    commitmentText
    committed
    committedAt
    criteria {
      code
      name
      weight
    }
    tasks { ...ReviewTask }
  }
`);

export const OwnReviewsDocument = graphql(`
  query OwnReviews {
    ownReviews { ...OwnReviewItem }
  }
`);

/** Material and sheet of one project. */
export const ReviewPageParts = graphql(`
  fragment ReviewPageParts on OwnReviewPage {
    batchId
    batchTitle
    ownName
    scoringOpen
    scoreTo
    now
    watermark
    task { ...ReviewTask }
    sections {
      section
      title
      watermark
      downloadable
      lines {
        label
        value
        files {
          id
          name
          mime
          size
          url
        }
      }
    }
    criteria {
      code
      name
      description
      weight
      commentBelow
      commentFrom
    }
    scoreMax
    scoreStep
    vetoChoices
    sheet {
      scores {
        code
        score
        comment
      }
      overallComment
      recommended
      vetoFlags
      total
      savedAt
      submittedAt
    }
  }
`);

export const OwnReviewPageDocument = graphql(`
  query OwnReviewPage($id: ID!) {
    ownReviewPage(id: $id) { ...ReviewPageParts }
  }
`);

export const AcceptCommitmentDocument = graphql(`
  mutation AcceptReviewCommitment($batchId: ID!) {
    acceptReviewCommitment(batchId: $batchId)
  }
`);

export const OpenMaterialDocument = graphql(`
  mutation OpenReviewMaterial($id: ID!, $section: ReviewSection!, $fileId: ID) {
    openReviewMaterial(id: $id, section: $section, fileId: $fileId)
  }
`);

export const NoteReadingDocument = graphql(`
  mutation NoteReviewReading($viewId: ID!, $seconds: Int!, $pages: [PageTimeInput!]) {
    noteReviewReading(viewId: $viewId, seconds: $seconds, pages: $pages)
  }
`);

export const SaveSheetDocument = graphql(`
  mutation SaveScoreSheet($id: ID!, $sheet: ScoreSheetInput!, $savedAt: DateTime) {
    saveScoreSheet(id: $id, sheet: $sheet, savedAt: $savedAt) {
      savedAt
      total
    }
  }
`);

export const SubmitSheetsDocument = graphql(`
  mutation SubmitScoreSheets($ids: [ID!]!) {
    submitScoreSheets(ids: $ids) {
      id
      ok
      total
      code
      message
      fields {
        path
        message
      }
    }
  }
`);

export const ActOnTaskDocument = graphql(`
  mutation ActOnReviewTask($input: RecordActInput!) {
    advanceReviewAssignments(input: $input) {
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
