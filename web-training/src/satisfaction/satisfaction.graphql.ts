import { graphql } from '../generated/gql.ts';

/** What the institution's report says in figures. */
export const OwnReportFiguresDocument = graphql(`
  query OwnReportFigures($id: ID!) {
    satisfactionReport(id: $id) {
      id
      figures {
        questions { key kind title score { rated rate mean } counts { title count } }
        dimensions { dimension title rate mean }
        districts { districtCode districtName expected answered rate mean }
      }
    }
    satisfactionTrend(reportId: $id) { runName runEndedOn rate mean }
  }
`);
