import { graphql } from '../../../generated/gql.ts';

/** 待开启 of the reader's districts (T25-2). */
export const RunsToJudgeDocument = graphql(`
  query RunsToJudge { runsToJudge { runId runNo runName institutionName expected } }
`);
export const OpenSatisfactionDocument = graphql(`
  mutation OpenSatisfaction($runIds: [ID!]!, $requestId: ID!) { openSatisfaction(runIds: $runIds, requestId: $requestId) }
`);

/** 代录 (T25-5). */
export const PaperFormDocument = graphql(`
  query SatisfactionPaperForm($taskId: ID!) {
    satisfactionPaperForm(taskId: $taskId) {
      questions { key kind title options required }
      respondents { traineeId nameMasked answered }
    }
  }
`);
export const EnterPaperDocument = graphql(`
  mutation EnterPaperSatisfaction($input: PaperSatisfactionInput!) { enterPaperSatisfaction(input: $input) }
`);

/** What a report says in figures, beside its facts. */
export const SatisfactionFiguresDocument = graphql(`
  query SatisfactionFigures($id: ID!) {
    satisfactionReport(id: $id) {
      id
      figures {
        questions { key dimension kind title score { rated satisfied rate mean } counts { title count } }
        dimensions { dimension title rate mean }
        districts { districtCode districtName expected answered responseRate rate mean }
      }
    }
    satisfactionTrend(reportId: $id) { runName runEndedOn rate mean }
    satisfactionTarget
  }
`);

/** 意见 of the reader's own tasks, to be redacted (BR25-3). */
export const SatisfactionCommentsDocument = graphql(`
  query SatisfactionComments($reportId: ID!) {
    satisfactionComments(reportId: $reportId) { id original redacted suggested checked }
  }
`);
export const RedactCommentsDocument = graphql(`
  mutation RedactSatisfactionComments($reportId: ID!, $comments: [SatisfactionRedaction!]!) {
    redactSatisfactionComments(reportId: $reportId, comments: $comments) { id original redacted suggested checked }
  }
`);

/** 全市排名 (02 §17.6). */
export const SatisfactionRankingDocument = graphql(`
  query SatisfactionRanking($filter: SatisfactionRankingFilter!) {
    satisfactionRanking(filter: $filter) {
      institutions { id place name runs answered rate mean }
      projects { id place name runs answered rate mean }
      bands { title count }
      suppressed
      targetPercent
      lowPercent
    }
  }
`);
