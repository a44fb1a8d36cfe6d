import { graphql } from '../../../generated/index.ts';

export const EnterOffsiteDocument = graphql(`
  mutation EnterOffsite($input: OffsiteTrainingInput!, $releaseReason: String, $requestId: ID!) {
    enterOffsiteTraining(input: $input, releaseReason: $releaseReason, requestId: $requestId) {
      id
      offsiteNo
    }
  }
`);

export const EditOffsiteDocument = graphql(`
  mutation EditOffsite($id: ID!, $version: Int!, $input: OffsiteTrainingChange!) {
    editOffsiteTraining(id: $id, version: $version, input: $input) { ...OffsiteTrainingRow }
  }
`);

export const OffsiteMoneyDocument = graphql(`
  query OffsiteMoney($id: ID!) {
    offsiteExpenses(id: $id) {
      id
      item
      invoiceNo
      invoiceDate
      payee
      amount
    }
    offsiteBounds(id: $id) {
      item
      invoiced
      cap
      most
    }
  }
`);

export const SaveOffsiteExpensesDocument = graphql(`
  mutation SaveOffsiteExpenses($id: ID!, $version: Int!, $expenses: [OffsiteExpenseInput!]!) {
    saveOffsiteExpenses(id: $id, version: $version, expenses: $expenses) { ...OffsiteTrainingRow }
  }
`);

export const RegisterOffsiteResultDocument = graphql(`
  mutation RegisterOffsiteResult($id: ID!, $version: Int!, $input: OffsiteResultInput!, $requestId: ID!) {
    registerOffsiteResult(id: $id, version: $version, input: $input, requestId: $requestId) { ...OffsiteTrainingRow }
  }
`);

export const OffsiteFiguresDocument = graphql(`
  query OffsiteFigures($year: Int!) {
    offsiteFigures(year: $year) {
      province
      kind
      persons
      invoiced
      approved
      central
      local
    }
  }
`);
