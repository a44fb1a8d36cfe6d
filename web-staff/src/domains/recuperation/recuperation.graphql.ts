import { graphql } from '../../generated/index.ts';

export const DraftPlanDocument = graphql(`
  mutation DraftPlan($input: RecupPlanInput!, $requestId: ID!) {
    draftRecupPlan(input: $input, requestId: $requestId) {
      id
      planNo
    }
  }
`);

export const EditPlanDocument = graphql(`
  mutation EditPlan($id: ID!, $version: Int!, $input: RecupPlanInput!) {
    editRecupPlan(id: $id, version: $version, input: $input) { ...RecupPlanRow }
  }
`);

export const EligibilityRulesDocument = graphql(`
  query EligibilityRules($level: String!) {
    eligibilityRules(level: $level) {
      ruleId
      ruleNo
      version
      title
      text
    }
  }
`);

export const ScreenPlanDocument = graphql(`
  mutation ScreenPlan($id: ID!, $version: Int!) {
    screenRecupPlan(id: $id, version: $version) {
      ...RecupPlanRow
      runId
      runNo
    }
  }
`);

export const OverrideResultDocument = graphql(`
  mutation OverrideRecupResult($id: ID!, $reason: String!) {
    overrideRecupResult(id: $id, reason: $reason)
  }
`);

export const AllocatePlanDocument = graphql(`
  mutation AllocatePlan($id: ID!, $version: Int!) {
    allocateRecupQuotas(id: $id, version: $version) {
      ...RecupPlanRow
      allocationVersion
    }
  }
`);

export const AdjustPlanDocument = graphql(`
  mutation AdjustPlan($id: ID!, $version: Int!, $quotas: [RecupQuotaInput!]!, $reason: String!) {
    adjustRecupQuotas(id: $id, version: $version, quotas: $quotas, reason: $reason) {
      ...RecupPlanRow
      allocationVersion
    }
  }
`);

export const ExtendPlanDocument = graphql(`
  mutation ExtendPlan($id: ID!, $version: Int!, $deadline: String!, $reason: String!) {
    extendRecupDeadline(id: $id, version: $version, deadline: $deadline, reason: $reason) { ...RecupPlanRow }
  }
`);

export const PlanScreeningDocument = graphql(`
  query PlanScreening($planId: ID!) {
    recupScreening(planId: $planId) {
      id
      runNo
      dataAsOf
      rule
      judged
      eligible
      orgs {
        orgId
        orgCode
        orgName
        judged
        eligible
        unverified
        badData
      }
      reasons {
        code
        title
        count
      }
    }
  }
`);

export const PlanAllocationDocument = graphql(`
  query PlanAllocation($planId: ID!, $version: Int) {
    recupAllocation(planId: $planId, version: $version) {
      version
      totalQuota
      unallocated
      madeByName
      madeAt
      rows {
        orgId
        orgCode
        orgName
        eligibleCount
        exactShare
        baseQuota
        remainder
        denominator
        autoQuota
        manualQuota
        finalQuota
        before
        adjustReason
      }
    }
  }
`);

export const PlanSummariesDocument = graphql(`
  query PlanSummaries($planId: ID!) {
    recupSummaries(filter: { planId: $planId }, first: 30) {
      nodes {
        id
        districtTitle
        institutions
        quota
        passed
        listVersion
        stateTitle
      }
    }
    recupSubmissions(filter: { planId: $planId }, first: 100) {
      nodes {
        id
        orgName
        quota
        used
        submittedCount
        stateTitle
      }
    }
  }
`);

export const RankListDocument = graphql(`
  query RankList($submissionId: ID!) {
    recupNominations(filter: { submissionId: $submissionId }, sort: { field: rank, direction: ASC }, first: 100) {
      nodes { ...RecupNominationRow }
    }
  }
`);

export const SaveHealthDocument = graphql(`
  mutation SaveHealth($id: ID!, $version: Int!, $input: RecupHealthInput!, $examFileIds: [ID!]) {
    saveRecupHealth(id: $id, version: $version, input: $input, examFileIds: $examFileIds) { ...RecupNominationRow }
  }
`);

export const NominationFaultsDocument = graphql(`
  query NominationFaults($id: ID!) {
    recupNominationFaults(id: $id)
  }
`);

export const BeginChangeDocument = graphql(`
  mutation BeginChange($input: RecupChangeInput!, $attachmentIds: [ID!]!, $requestId: ID!) {
    beginRecupChange(input: $input, attachmentIds: $attachmentIds, requestId: $requestId) {
      id
      changeNo
    }
  }
`);

export const ConfirmSubstituteDocument = graphql(`
  mutation ConfirmSubstitute($id: ID!, $attachmentIds: [ID!]!) {
    confirmRecupSubstitute(id: $id, attachmentIds: $attachmentIds) { ...RecupChangeRow }
  }
`);

export const VerifyHonoursDocument = graphql(`
  mutation VerifyHonours($ids: [ID!]!) {
    verifyCadreHonours(ids: $ids)
  }
`);

export const HonourProofsDocument = graphql(`
  query HonourProofs($cadreId: ID!) {
    cadreHonours(filter: { cadreId: $cadreId }, first: 50) {
      nodes {
        id
        files { ...AttachmentFields }
      }
    }
  }
`);

export const AddHonourProofDocument = graphql(`
  mutation AddHonourProof($id: ID!, $fileIds: [ID!]!) {
    addCadreHonourProof(id: $id, fileIds: $fileIds)
  }
`);

export const SummaryInstitutionsDocument = graphql(`
  query SummaryInstitutions($planId: ID!, $districtCode: String!) {
    recupSubmissions(filter: { planId: $planId, districtCode: $districtCode }, first: 100) {
      nodes {
        id
        orgName
        quota
        used
        submittedCount
        listVersion
        stateTitle
      }
    }
  }
`);

export const MoveCadreDocument = graphql(`
  mutation MoveRetiredCadre($id: ID!, $orgCode: String!, $reason: String!) {
    moveRetiredCadre(id: $id, orgCode: $orgCode, reason: $reason) { ...RetiredCadreRow }
  }
`);

export const CorrectCadreDocument = graphql(`
  mutation CorrectRetiredCadre($id: ID!, $version: Int!, $correction: RetiredCadreCorrection!, $reason: String!) {
    correctRetiredCadre(id: $id, version: $version, correction: $correction, reason: $reason) { ...RetiredCadreRow }
  }
`);

export const SetCadreStatusDocument = graphql(`
  mutation SetRetiredCadreStatus($id: ID!, $version: Int!, $status: String!, $reason: String!) {
    setRetiredCadreStatus(id: $id, version: $version, status: $status, reason: $reason) { ...RetiredCadreRow }
  }
`);

export const ScreenSubstituteDocument = graphql(`
  mutation ScreenSubstitute($originalId: ID!, $cadreUid: String!) {
    screenRecupSubstitute(originalId: $originalId, cadreUid: $cadreUid) {
      id
      fromRank
      nameMasked
    }
  }
`);

export const ReallocatePlanDocument = graphql(`
  mutation ReallocatePlan($id: ID!, $version: Int!) {
    reallocateRecupQuotas(id: $id, version: $version) {
      ...RecupPlanRow
      allocationVersion
    }
  }
`);

export const EditChangeDocument = graphql(`
  mutation EditChange($id: ID!, $version: Int!, $input: RecupChangeInput!, $attachmentIds: [ID!]!) {
    editRecupChange(id: $id, version: $version, input: $input, attachmentIds: $attachmentIds) { ...RecupChangeRow }
  }
`);

export const ChangedNominationDocument = graphql(`
  query ChangedNomination($id: ID!) {
    recupNomination(id: $id) {
      id
      submissionId
    }
  }
`);

export const InstitutionsDocument = graphql(`
  query RecupInstitutions {
    orgs(level: JX_ORG) {
      id
      code
      name
    }
  }
`);

export const RevealRetiredCadreDocument = graphql(`
  mutation RevealRetiredCadre($id: ID!, $reason: String!) {
    revealRetiredCadre(id: $id, reason: $reason) {
      name
      idNo
      phone
    }
  }
`);

export const RevealRecupContactsDocument = graphql(`
  mutation RevealRecupContacts($id: ID!, $reason: String!) {
    revealRecupContacts(id: $id, reason: $reason) {
      emergencyName
      emergencyPhone
      companionName
      companionPhone
    }
  }
`);
