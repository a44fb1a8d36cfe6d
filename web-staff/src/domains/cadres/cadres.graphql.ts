import { graphql } from '../../generated/index.ts';

export const AddEmpCadreDocument = graphql(`
  mutation AddEmpCadre($input: EmpCadreInput!, $requestId: ID!) {
    addEmpCadre(input: $input, requestId: $requestId) {
      id
      applicationNo
    }
  }
`);

export const SaveEmpCadreDraftDocument = graphql(`
  mutation SaveEmpCadreDraft($id: ID!, $version: Int!, $input: EmpCadreInput!) {
    saveEmpCadreDraft(id: $id, version: $version, input: $input) {
      id
      version
    }
  }
`);

export const EditEmpCadreDocument = graphql(`
  mutation EditEmpCadre($id: ID!, $version: Int!, $input: EmpCadreContentInput!) {
    editEmpCadre(id: $id, version: $version, input: $input) {
      id
      version
    }
  }
`);

export const CadreContentDocument = graphql(`
  query CadreContent($id: ID!) {
    empCadre(id: $id) {
      id
      version
      birthDate
      ethnic
      political
      streetCode
      enlistDate
      transferYear
      formerRank
      transferDocNo
      enterpriseName
      enterpriseUscc
      enterpriseNature
      retireDate
      medicalInsurance
      bankCode
      phoneMasked
      addressMasked
    }
  }
`);

export const CadreChangesDocument = graphql(`
  query CadreChanges($id: ID!) {
    empCadreChanges(id: $id) {
      id
      field
      before
      after
      reason
      applicationNo
      changedAt
      changedBy
    }
  }
`);

export const RequestCadreKeyChangeDocument = graphql(`
  mutation RequestCadreKeyChange($cadreId: ID!, $input: CadreKeyInput!, $requestId: ID!) {
    requestCadreKeyChange(cadreId: $cadreId, input: $input, requestId: $requestId) {
      id
      applicationNo
    }
  }
`);

export const RequestCadreStatusDocument = graphql(`
  mutation RequestCadreStatus($cadreId: ID!, $input: CadreStatusInput!, $requestId: ID!) {
    requestCadreStatus(cadreId: $cadreId, input: $input, requestId: $requestId) {
      id
      applicationNo
    }
  }
`);

export const CadreApplicationsOfDocument = graphql(`
  query CadreApplicationsOf($cadreId: ID!) {
    cadreApplications(first: 50, filter: { cadreId: $cadreId }) {
      nodes {
        id
        applicationNo
        kindTitle
        reason
        stateTitle
      }
    }
  }
`);

export const CadreTransfersOfDocument = graphql(`
  query CadreTransfersOf($cadreId: ID!) {
    cadreTransfers(first: 50, filter: { cadreId: $cadreId }) {
      nodes {
        id
        transferNo
        fromName
        toName
        submittedAt
        effectiveAt
        stateTitle
      }
    }
  }
`);

export const MovableCadresDocument = graphql(`
  query MovableCadres($search: String) {
    empCadres(first: 100, filter: { states: [ACTIVE], search: $search }) {
      nodes {
        id
        cadreNo
        personNameMasked
        idNoMasked
        streetName
        isLocked
      }
    }
  }
`);

export const StartCadreTransfersDocument = graphql(`
  mutation StartCadreTransfers($cadreIds: [ID!]!, $input: CadreTransferInput!, $fileIds: [ID!]!, $requestId: ID!) {
    startCadreTransfers(cadreIds: $cadreIds, input: $input, fileIds: $fileIds, requestId: $requestId) {
      cadreId
      transferId
      code
      message
    }
  }
`);

export const AcceptCadreTransferDocument = graphql(`
  mutation AcceptCadreTransfer($id: ID!, $version: Int!, $toStreet: String!, $opinion: String, $requestId: ID!) {
    acceptCadreTransfer(id: $id, version: $version, toStreet: $toStreet, opinion: $opinion, requestId: $requestId) { ...CadreTransferRow }
  }
`);

export const CadreTransferSnapshotDocument = graphql(`
  query CadreTransferSnapshot($id: ID!) {
    cadreTransferSnapshot(id: $id) {
      facts {
        title
        text
      }
      payments {
        title
        amount
      }
      unpaid
      attachments
    }
  }
`);

export const QueryPensionDocument = graphql(`
  mutation QueryPension($cadreId: ID!, $input: PensionQueryInput!) {
    queryPension(cadreId: $cadreId, input: $input) {
      cadreId
      outcome
      message
      months {
        month
        amount
        payStatus
        insuredPlace
        fetchedAt
      }
    }
  }
`);

export const RevealEmpCadreDocument = graphql(`
  mutation RevealEmpCadre($id: ID!, $reason: String!) {
    revealEmpCadre(id: $id, reason: $reason) {
      name
      idNo
      phone
      address
      bankAccount
      accountName
    }
  }
`);

export const CheckCadreTransferHukouDocument = graphql(`
  mutation CheckCadreTransferHukou($id: ID!) {
    checkCadreTransferHukou(id: $id) { ...CadreTransferRow }
  }
`);

export const StartCadreComparisonDocument = graphql(`
  mutation StartCadreComparison($cadreIds: [ID!], $requestId: ID!) {
    startCadreComparison(cadreIds: $cadreIds, requestId: $requestId) {
      id
      comparisonNo
    }
  }
`);

export const CadreComparisonSourcesDocument = graphql(`
  query CadreComparisonSources($id: ID!) {
    cadreComparisonSources(id: $id) {
      source
      title
      stateTitle
      why
      answered
      failed
      counts {
        code
        title
        count
      }
    }
  }
`);

export const EmpCadreSourcesDocument = graphql(`
  query EmpCadreSources($id: ID!) {
    empCadreSources(id: $id) {
      source
      title
      outcomeTitle
      sourceVersion
      asOf
      comparedAt
      fields {
        title
        local
        remote
        same
      }
    }
  }
`);

export const CadreDifferencesOfDocument = graphql(`
  query CadreDifferencesOf($cadreId: ID!) {
    cadreDifferences(first: 50, filter: { cadreId: $cadreId }) {
      nodes {
        id
        differenceNo
        sourceTitle
        codeTitle
        fieldTitle
        localText
        remoteText
        stateTitle
        foundAt
      }
    }
  }
`);

export const CadreSubsidiesOfDocument = graphql(`
  query CadreSubsidiesOf($cadreId: ID!) {
    medicalRows(first: 50, filter: { cadreId: $cadreId }) {
      nodes {
        id
        cycleNo
        districtName
        pay
        flagTitle
        holdReason
        payStateTitle
        paidAt
      }
    }
  }
`);

export const StartPensionBatchDocument = graphql(`
  mutation StartPensionBatch($cadreIds: [ID!], $input: PensionQueryInput!, $requestId: ID!) {
    startPensionBatch(cadreIds: $cadreIds, input: $input, requestId: $requestId) {
      id
      batchNo
    }
  }
`);

export const PensionBatchResultsDocument = graphql(`
  query PensionBatchResults($id: ID!) {
    pensionBatchResults(id: $id) {
      cadreId
      cadreName
      outcomeTitle
      month
      amount
      payStatus
      fetchedAt
      months
    }
  }
`);
