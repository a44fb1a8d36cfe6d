import { graphql } from '../generated/gql.ts';

/** What a pad knows of itself. */
export const OwnPad = graphql(`
  fragment OwnPad on OwnPad {
    padNo
    name
    orgName
    counterNo
    serverTime
    clockWrong
    page {
      welcome
      hint
      thanksSeconds
      askSeconds
      leaveSeconds
      large
      voice
    }
    ownStart {
      ...PageContent
    }
  }
`);

/** What a page of evaluation shows. */
export const PageContent = graphql(`
  fragment PageContent on EvaluationPage {
    matterName
    orgName
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
`);

export const RegisterPadDocument = graphql(`
  mutation RegisterPad($code: String!) {
    registerPad(code: $code) {
      ...OwnPad
    }
  }
`);

export const ReportPadDocument = graphql(`
  mutation ReportPad($clock: DateTime!, $queued: Int!) {
    reportPad(clock: $clock, queued: $queued) {
      ...OwnPad
    }
  }
`);

export const PadNewsDocument = graphql(`
  query PadNews {
    padNews {
      pad {
        ...OwnPad
      }
      call {
        callId
        envelope
        qrSvg
        timeoutSec
        retries
      }
    }
  }
`);

export const PadChangedDocument = graphql(`
  subscription PadChanged {
    padChanged {
      pad {
        ...OwnPad
      }
      call {
        callId
        envelope
        qrSvg
        timeoutSec
        retries
      }
    }
  }
`);

export const OpenPadCallDocument = graphql(`
  mutation OpenPadCall($callId: ID!, $envelope: String!) {
    openPadCall(callId: $callId, envelope: $envelope) {
      callId
      serviceNo
      page {
        ...PageContent
      }
    }
  }
`);

export const ReportPadPageDocument = graphql(`
  mutation ReportPadPage($callId: ID!, $loadMs: Int!, $serviceNo: String!, $matterName: String!, $orgName: String!) {
    reportPadPage(
      callId: $callId
      loadMs: $loadMs
      serviceNo: $serviceNo
      matterName: $matterName
      orgName: $orgName
    )
  }
`);

export const SubmitPadEvaluationDocument = graphql(`
  mutation SubmitPadEvaluation($input: PadEvaluationInput!) {
    submitPadEvaluation(input: $input) {
      evaluationNo
      submittedAt
      clockWrong
    }
  }
`);

export const SubmitStartedEvaluationDocument = graphql(`
  mutation SubmitStartedEvaluation($input: StartedEvaluationInput!) {
    submitStartedEvaluation(input: $input) {
      evaluationNo
      submittedAt
      clockWrong
    }
  }
`);

export const ReportLostEvaluationDocument = graphql(`
  mutation ReportLostEvaluation($input: LostEvaluationInput!) {
    reportLostEvaluation(input: $input)
  }
`);

export const LeavePadCallDocument = graphql(`
  mutation LeavePadCall($callId: ID!) {
    leavePadCall(callId: $callId)
  }
`);

export const ReportJumpErrorDocument = graphql(`
  mutation ReportJumpError($callId: ID!, $code: String!, $detail: String!) {
    reportJumpError(callId: $callId, code: $code, detail: $detail)
  }
`);
