import { graphql } from '../generated/gql.ts';

export const ConsultationDocument = graphql(`
  query Consultation {
    consultation {
      centreHours
      hotLines { title phone hours text }
      windows { matterCode matterName regionName place phone hours }
      questions { title text }
    }
  }
`);
