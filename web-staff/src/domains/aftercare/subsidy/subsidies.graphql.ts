import { graphql } from '../../../generated/index.ts';

export const SubsidyLinesDocument = graphql(`
  fragment SubsidyLines on SubsidyCalculation {
    policyDocument
    monthFrom
    lines {
      code
      title
      basis
      amount
    }
  }
`);

export const SubsidyCandidateDocument = graphql(`
  query SubsidyCandidate($idNo: String!) {
    subsidyCandidate(idNo: $idNo) {
      personNameMasked
      idNoMasked
      caseId
      caseNo
      personCategory
      enlistDate
      dischargeDate
      grounds
      bankCode
      bankName
      bankAccountMasked
      eligible
      verdicts {
        code
        title
        expected
        value
        passed
        overridable
      }
    }
  }
`);

export const SubsidyReckoningDocument = graphql(`
  query SubsidyReckoning($idNo: String!, $enlistDate: String!, $dischargeDate: String!, $grounds: [String!]!) {
    subsidyReckoning(idNo: $idNo, enlistDate: $enlistDate, dischargeDate: $dischargeDate, grounds: $grounds) {
      serviceMonths
      amount
      standardName
      calculation { ...SubsidyLines }
    }
  }
`);

export const PrepareSubsidyDocument = graphql(`
  mutation PrepareSubsidy($idNo: String!, $input: OneOffSubsidyInput!, $requestId: ID!) {
    prepareOneOffSubsidy(idNo: $idNo, input: $input, requestId: $requestId) {
      id
      applyNo
    }
  }
`);

export const EditSubsidyDocument = graphql(`
  mutation EditSubsidy($id: ID!, $version: Int!, $input: OneOffSubsidyInput!) {
    editOneOffSubsidy(id: $id, version: $version, input: $input) { ...OneOffSubsidyRow }
  }
`);

export const ReckonSubsidyAgainDocument = graphql(`
  mutation ReckonSubsidyAgain($id: ID!, $version: Int!) {
    reckonSubsidyAgain(id: $id, version: $version) { ...OneOffSubsidyRow }
  }
`);

export const ProposeSubsidyAccountDocument = graphql(`
  mutation ProposeSubsidyAccount($id: ID!, $version: Int!, $input: SubsidyAccountInput!, $requestId: ID!) {
    proposeSubsidyAccount(id: $id, version: $version, input: $input, requestId: $requestId) { ...OneOffSubsidyRow }
  }
`);

export const PayableSubsidiesDocument = graphql(`
  query PayableSubsidies($after: String) {
    oneOffSubsidies(filter: { states: [APPROVED, PAY_FAILED] }, first: 100, after: $after) {
      nodes {
        id
        applyNo
        personNameMasked
        amount
        bankCodeTitle
        bankAccountMasked
        stateTitle
        failReason
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const PrepareSubsidyBatchDocument = graphql(`
  mutation PrepareSubsidyBatch($ids: [ID!]!, $requestId: ID!) {
    prepareSubsidyBatch(ids: $ids, requestId: $requestId)
  }
`);

export const OneOffSubsidyFiguresDocument = graphql(`
  query OneOffSubsidyFigures($year: Int!) {
    oneOffSubsidyFigures(year: $year) {
      districtCode
      district
      applied
      open
      waiting
      paid
      paidAmount
      failed
      averageDays
    }
  }
`);
