import { graphql } from '../../generated/gql.ts';

export const MiniGuide = graphql(`
  query MiniGuide($bundle: String!) {
    applicationGuide(bundle: $bundle) {
      title
      single
      version
      audience
      conditions
      questions {
        key
        text
        options {
          value
          title
        }
      }
      matters {
        code
        name
        department
        modeTitle
        limitText
        conditionText
        inBundle
        windows {
          regionName
          place
          phone
          hours
        }
      }
      materials {
        code
        name
        required
        obtainable
        note
      }
      channels {
        title
        text
      }
      steps {
        title
        text
      }
      results
      fees
      limitText
      deadline
      offline
      advice
      generalConsent {
        version
        title
        text
      }
      sensitiveConsent {
        version
        title
        text
      }
    }
  }
`);

export const MiniSentBack = graphql(`
  query MiniSentBack($bundle: String!) {
    applicantSelf(bundle: $bundle) {
      returned {
        id
        caseNo
        message
      }
    }
  }
`);

export const MiniScreening = graphql(`
  mutation MiniScreening($input: RecordScreeningInput!) {
    recordScreening(input: $input) {
      outcome
      advice
      consented
    }
  }
`);
