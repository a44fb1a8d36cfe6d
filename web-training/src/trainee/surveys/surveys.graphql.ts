import { graphql } from '../../generated/gql.ts';

/** Open surveys that ask the caller (SC13-5). */
export const OwnSurveysDocument = graphql(`
  query OwnSurveys { ownSurveys { id title intro openTo anonymous answered mayAnswer } }
`);

export const OwnSurveyDocument = graphql(`
  query OwnSurvey($id: ID!) {
    ownSurvey(id: $id) {
      id
      title
      intro
      openTo
      anonymous
      contentVersion
      questions { key kind title options required }
      answered
      mayAnswer
      answer
    }
    surveyChoices {
      categories { code title }
      skillLevels { code title }
      districts { code title }
      times { code title }
      durations { code title }
      modes { code title }
    }
  }
`);

export const AnswerSurveyDocument = graphql(`
  mutation AnswerSurvey($id: ID!, $contentVersion: Int!, $answer: JSON!) {
    answerNeedsSurvey(id: $id, contentVersion: $contentVersion, answer: $answer)
  }
`);
