import { graphql } from '../../generated/gql.ts';

export const CryptoJudgementFields = graphql(`
  fragment CryptoJudgementFields on CryptoJudgement {
    revision applies effective algorithm keySafe fulfilment evidence gap judgedAt judgedByName
  }
`);

export const CryptoAssessmentFields = graphql(`
  fragment CryptoAssessmentFields on CryptoAssessment {
    total
    reached
    pass
    layers { title weight score }
    units {
      code clause layerTitle title grade measure byOrganisation notHere management score open
      evidence { title route command }
      judgement { ...CryptoJudgementFields }
    }
  }
`);

export const CryptoAssessmentDocument = graphql(`
  query CryptoAssessment { cryptoAssessment { ...CryptoAssessmentFields } }
`);

export const CryptoJudgementsDocument = graphql(`
  query CryptoJudgements($code: String!) { cryptoJudgements(code: $code) { ...CryptoJudgementFields } }
`);

export const JudgeCryptoUnitDocument = graphql(`
  mutation JudgeCryptoUnit($input: CryptoJudgementInput!) {
    judgeCryptoUnit(input: $input) { ...CryptoAssessmentFields }
  }
`);
