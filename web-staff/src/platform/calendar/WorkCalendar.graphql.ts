import { graphql } from '../../generated/gql.ts';

/** One year's arrangement with where it comes from and how it was changed. */
export const CalendarYear = graphql(`
  fragment CalendarYear on CalendarYear {
    year
    source
    maintainedBy
    maintainedAt
    days {
      date
      isWorkday
      note
    }
    changes {
      id
      reason
      changedBy
      changedAt
      moved
      finishedAt
      days {
        date
        wasWorkday
        isWorkday
        note
      }
    }
  }
`);

export const WorkCalendarDocument = graphql(`
  query WorkCalendar($year: Int!) {
    workCalendar(year: $year) { ...CalendarYear }
  }
`);

export const WorkCalendarPreviewDocument = graphql(`
  query WorkCalendarPreview($year: Int!, $days: [CalendarDayInput!]!) {
    workCalendarPreview(year: $year, days: $days) {
      deadlines
      records
      later
      earlier
      capped
      days {
        date
        wasWorkday
        isWorkday
        note
      }
      moves {
        recordId
        title
        limit
        dueBefore
        dueAfter
      }
    }
  }
`);

export const SaveWorkCalendarDocument = graphql(`
  mutation SaveWorkCalendar($year: Int!, $input: CalendarYearInput!) {
    saveWorkCalendar(year: $year, input: $input) { ...CalendarYear }
  }
`);
