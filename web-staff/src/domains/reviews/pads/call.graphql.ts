import { graphql } from '../../../generated/gql.ts';

/** A call as the dialog follows it. */
export const PadCallView = graphql(`
  fragment PadCallView on PadCall {
    id
    state
    attempts
    padName
    counterNo
    serviceNo
    matterName
    qrSvg
    proxyPage {
      state
      optionSet
      commentMax
      grades {
        grade
        title
        options {
          code
          text
          requiresText
        }
      }
    }
    evaluationNo
    clockWrong
    technicianTold
  }
`);

export const OwnCounterDocument = graphql(`
  query OwnCounter {
    ownCounter { ...ServiceCounterRow }
    lastCounter
  }
`);

export const TakeCounterDocument = graphql(`
  mutation TakeCounter($counterId: ID!) {
    takeCounter(counterId: $counterId) { ...ServiceCounterRow }
  }
`);

export const CallPadDocument = graphql(`
  mutation CallPad($input: PadCallInput!, $requestId: ID!) {
    callPad(input: $input, requestId: $requestId) { ...PadCallView }
  }
`);

export const PadCallDocument = graphql(`
  query PadCall($id: ID!) {
    padCall(id: $id) { ...PadCallView }
  }
`);

export const RecordProxyEvaluationDocument = graphql(`
  mutation RecordProxyEvaluation($input: ProxyEvaluationInput!) {
    recordProxyEvaluation(input: $input) { ...PadCallView }
  }
`);
