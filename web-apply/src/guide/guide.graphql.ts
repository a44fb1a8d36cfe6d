import { graphql } from '../generated/gql.ts';

export const ApplicationGuideDocument = graphql(`
  query ApplicationGuide($bundle: String!) {
    applicationGuide(bundle: $bundle) {
      bundle
      single
      version
      title
      audience
      conditions
      questions { key text options { value title } }
      matters { code name department modeTitle limitText conditionText inBundle windows { regionName place phone hours } }
      materials { code name required obtainable generated note ruleText matters }
      channels { title text }
      fees
      limitText
      steps { title text }
      results
      deadline
      offline
      advice
      generalConsent { version title text }
      sensitiveConsent { version title text }
    }
  }
`);

export const ApplicantSelfDocument = graphql(`
  query ApplicantSelf($bundle: String!) {
    applicantSelf(bundle: $bundle) {
      name
      idNo
      phone
      agentName
      authLevel
      levelSuffices
      upgradeUrl
      draftId
      draftSavedAt
      returned { id message }
      screening { ...ScreeningFields }
    }
  }
`);

export const ScreeningFieldsDocument = graphql(`
  fragment ScreeningFields on Screening { id outcome advice consented answers { key value } }
`);

export const RecordScreeningDocument = graphql(`
  mutation RecordScreening($input: RecordScreeningInput!) {
    recordScreening(input: $input) { ...ScreeningFields }
  }
`);

export const DiscardApplicationDraftDocument = graphql(`
  mutation DiscardApplicationDraft($id: ID!) { discardApplicationDraft(id: $id) }
`);
