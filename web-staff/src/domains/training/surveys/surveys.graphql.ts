import { graphql } from '../../../generated/gql.ts';

/** A needs survey in its list, with the acts it allows. */
export const NeedsSurveyRow = graphql(`
  fragment NeedsSurveyRow on NeedsSurvey {
    id
    version
    surveyNo
    title
    openFrom
    openTo
    anonymous
    contentVersion
    answerCount
    state
    stateTitle
    flow { ...ActFlow }
  }
`);

export const NeedsSurveysDocument = graphql(`
  query NeedsSurveys($states: [NeedsSurveyState!], $first: Int, $after: String, $sort: NeedsSurveySort) {
    needsSurveys(states: $states, first: $first, after: $after, sort: $sort) {
      nodes { ...NeedsSurveyRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const NeedsSurveyDocument = graphql(`
  query NeedsSurvey($id: ID!) {
    needsSurvey(id: $id) {
      ...NeedsSurveyRow
      intro
      districts
      categories
      allowEdit
      questions {
        key
        kind
        title
        options
        required
      }
      flow {
        waitingActions { ...WaitingActionFields }
        history { ...FlowEventFields }
      }
    }
  }
`);

export const NeedsSurveyResultsDocument = graphql(`
  query NeedsSurveyResults($id: ID!) {
    needsSurveyResults(id: $id) {
      responses
      shown
      withheld
      byDistrict { title count }
      categories { title count }
      levels { title count }
      districts { title count }
      times { title count }
      durations { title count }
      modes { title count }
      questions { key kind title counts { title count } }
      suggestions { districtName text }
    }
  }
`);

export const SurveyAudienceDocument = graphql(`
  query SurveyAudience {
    enrolmentChoices { districts { code title } }
    categories: dictionary(code: "traineeCategory") { code title }
  }
`);

export const CreateNeedsSurveyDocument = graphql(`
  mutation CreateNeedsSurvey($input: NeedsSurveyInput!, $requestId: ID!) {
    createNeedsSurvey(input: $input, requestId: $requestId) { id }
  }
`);

export const SaveNeedsSurveyDocument = graphql(`
  mutation SaveNeedsSurvey($id: ID!, $version: Int!, $input: NeedsSurveyInput!) {
    saveNeedsSurvey(id: $id, version: $version, input: $input) { id contentVersion }
  }
`);

export const AdvanceNeedsSurveysDocument = graphql(`
  mutation AdvanceNeedsSurveys($input: RecordActInput!) {
    advanceNeedsSurveys(input: $input) { ...ActOutcome }
  }
`);
