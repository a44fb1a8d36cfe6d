import { graphql } from '../../../generated/gql.ts';

/** What the page of a sheet shows beyond its declaration: checks, lines, and the materials of its application. */
export const SheetMoneyDocument = graphql(`
  query SheetMoney($id: ID!, $application: ID!) {
    districtSheet(id: $id) {
      id
      version
      checks {
        code
        title
        expected
        actual
        difference
        ok
        answer
        answeredBy
      }
      lines {
        id
        seq
        runTraineeId
        nameMasked
        idNoMasked
        item
        itemTitle
        quantity
        unitAmount
        cap
        amount
        central
        local
        excluded
        excludeReason
        days {
          date
          hours
          attended
          standardNo
          rate
        }
      }
    }
    subsidyApplication(id: $application) {
      id
      files { ...AttachmentFields }
    }
  }
`);

export const ExcludeLineDocument = graphql(`
  mutation ExcludeSheetLine($id: ID!, $version: Int!, $lineId: ID!, $reason: String!) {
    excludeSheetLine(id: $id, version: $version, lineId: $lineId, reason: $reason) {
      id
    }
  }
`);

export const IncludeLineDocument = graphql(`
  mutation IncludeSheetLine($id: ID!, $version: Int!, $lineId: ID!) {
    includeSheetLine(id: $id, version: $version, lineId: $lineId) {
      id
    }
  }
`);

export const AnswerCheckDocument = graphql(`
  mutation AnswerSheetCheck($id: ID!, $version: Int!, $code: SubsidyCheckCode!, $text: String!) {
    answerSheetCheck(id: $id, version: $version, code: $code, text: $text) {
      id
    }
  }
`);

/** The lines of a ledger and what was posted to it. */
export const LedgerMoneyDocument = graphql(`
  query LedgerMoney($id: ID!) {
    subsidyLedger(id: $id) {
      id
      intact
      lines {
        id
        seq
        kind
        standing
        runTraineeId
        nameMasked
        idNoMasked
        item
        itemTitle
        quantity
        unitAmount
        cap
        amount
        central
        local
        days {
          date
          hours
          attended
          standardNo
          rate
        }
      }
    }
    ledgerReversals(filter: { ledgerId: $id }, first: 50) {
      edges {
        node {
          id
          reversalNo
          stateTitle
          nameMasked
          itemTitle
          netTotal
          recoveryAmount
          recoveredOn
        }
      }
    }
  }
`);

export const CreateReversalDocument = graphql(`
  mutation CreateLedgerReversal($input: LedgerReversalInput!, $requestId: ID!) {
    createLedgerReversal(input: $input, requestId: $requestId) {
      id
    }
  }
`);

/** 资金汇总 of a year by month and district. */
/** What trainees do not have yet, by district. */
export const OutstandingPayoutsDocument = graphql(`
  query OutstandingPayouts {
    outstandingPayouts {
      districtCode
      districtTitle
      persons
      amount
      late
    }
  }
`);

export const SubsidyFiguresDocument = graphql(`
  query SubsidyFigures($year: Int!) {
    subsidyFigures(year: $year) {
      month
      districtCode
      districtTitle
      ledgers
      persons
      total
      central
      local
      perPerson
    }
  }
`);
