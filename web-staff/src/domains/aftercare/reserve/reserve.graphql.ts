import { graphql } from '../../../generated/index.ts';

export const ReserveContentDocument = graphql(`
  query ReserveContent($id: ID!) {
    reserveRecord(id: $id) {
      id
      version
      recordNo
      state
      withheld
      completeness
      missing
      personNameMasked
      idNoMasked
      placementRegion
      dischargeDate
      dischargeNoMasked
      dischargeType
      serviceBranch
      unitName
      corps
      rank
      post
      speciality
      techGrade
      licenceGrade
      bloodType
      height
      weight
      health
      education
      political
      ethnic
      marital
      skills
      honours
      regRegion
      regAddressMasked
      liveRegion
      liveAddressMasked
      contactPhoneMasked
      emergencyNameMasked
      emergencyRelation
      emergencyPhoneMasked
      employer
      jobPost
      reserveType
      reserveUnit
      trainingHistory
      callable
      changeDoneOn
      remark
      files { ...AttachmentFields }
    }
  }
`);

export const FillReserveOfficePartDocument = graphql(`
  mutation FillReserveOfficePart($id: ID!, $version: Int!, $input: ReserveOfficeInput!, $requestId: ID!) {
    fillReserveOfficePart(id: $id, version: $version, input: $input, requestId: $requestId) {
      id
      version
    }
  }
`);

export const NewReserveDocument = graphql(`
  mutation NewReserve($input: ReserveRecordInput!, $requestId: ID!) {
    openReserveRecord(input: $input, requestId: $requestId) {
      id
      recordNo
      state
      missing
    }
  }
`);

export const SaveReserveDocument = graphql(`
  mutation SaveReserve($id: ID!, $version: Int!, $input: ReserveContentInput!) {
    saveReserveRecord(id: $id, version: $version, input: $input) {
      id
      version
      state
      missing
      completeness
    }
  }
`);

export const AttachReservePhotoDocument = graphql(`
  mutation AttachReservePhoto($id: ID!, $fileId: ID!) {
    attachReservePhoto(id: $id, fileId: $fileId) {
      id
    }
  }
`);

export const NoteReserveChangeDocument = graphql(`
  mutation NoteReserveChange($id: ID!, $version: Int!, $doneOn: Date!) {
    noteReserveChange(id: $id, version: $version, doneOn: $doneOn) { ...ReserveRecordRow }
  }
`);

export const ReserveExportsDocument = graphql(`
  query ReserveExports($id: ID!) {
    reserveExports(id: $id) {
      id
      exportNo
      edition
      reason
      exportedAt
      exportedByName
      leftOut
    }
  }
`);

export const ExportReserveFormDocument = graphql(`
  mutation ExportReserveForm($id: ID!, $reason: String!, $requestId: ID!) {
    exportReserveForm(id: $id, reason: $reason, requestId: $requestId) {
      id
      exportNo
    }
  }
`);

export const DeliverReserveFormDocument = graphql(`
  mutation DeliverReserveForm($id: ID!, $version: Int!, $input: ReserveReceiptInput!, $requestId: ID!) {
    deliverReserveForm(id: $id, version: $version, input: $input, requestId: $requestId) { ...ReserveRecordRow }
  }
`);

export const SendReserveFormDocument = graphql(`
  mutation SendReserveForm($id: ID!, $version: Int!, $reason: String!, $requestId: ID!) {
    sendReserveForm(id: $id, version: $version, reason: $reason, requestId: $requestId) { ...ReserveRecordRow }
  }
`);

export const ReserveFiguresDocument = graphql(`
  query ReserveFigures($year: Int!) {
    reserveFigures(year: $year) {
      districtCode
      district
      persons
      open
      exported
      delivered
      registered
      notQualified
      changed
      overdue
    }
  }
`);

export const WaitingReserveDocument = graphql(`
  query WaitingReserve($after: String) {
    reserveRecords(first: 100, after: $after, filter: { states: [COMPLETE] }) {
      nodes {
        id
        recordNo
        personNameMasked
        idNoMasked
        dischargeDate
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const ExportReserveBatchDocument = graphql(`
  mutation ExportReserveBatch($ids: [ID!]!, $reason: String!, $requestId: ID!) {
    exportReserveBatch(ids: $ids, reason: $reason, requestId: $requestId) {
      id
      batchNo
      state
    }
  }
`);

export const DeliverReserveBatchDocument = graphql(`
  mutation DeliverReserveBatch($id: ID!, $version: Int!, $input: ReserveReceiptInput!, $requestId: ID!) {
    deliverReserveBatch(id: $id, version: $version, input: $input, requestId: $requestId) { ...ReserveBatchRow }
  }
`);
