import { sql } from '../../../database/sql.ts';
import type { LocalDate } from '../../../platform/calendar/index.ts';
import { type FlowRow, flowColumns } from '../../../platform/flow/index.ts';
import { regionTitle } from '../../people/index.ts';
import { INSPECTION_RESULT, INSTITUTION_NATURE, INSTITUTION_TYPE, titleOfItem } from '../codes.ts';
import { institutionFlow } from './institution.flow.ts';
import { InstitutionType } from './institution.type.ts';
import { expiryState } from './qualification-state.ts';

/** An institution as lists and pages read it. */
export interface InstitutionRow extends FlowRow {
  uscc: string;
  institutionType: string;
  nature: string;
  nearestExpiry: LocalDate | null;
  lastInspectionResult: string | null;
  dismissedOn: LocalDate | null;
  legalIdSealed: string;
  bankAccountSealed: string | null;
}

/** Everything of an institution `i`. */
export const institutionColumns = sql`
         ${flowColumns('i')},
         i.institution_no as title, i.name as subject, null as "matterCode", i.uscc, i.institution_type as "institutionType", i.nature,
         i.reg_address as "regAddress", i.train_address as "trainAddress", i.parent_name as "parentName", i.legal_name as "legalName",
         i.legal_id_no_masked as "legalIdNo", i.legal_id_no as "legalIdSealed", i.contact_name as "contactName",
         i.contact_phone as "contactPhone", i.email, i.founded_on::text as "foundedOn", i.staff_total as "staffTotal",
         i.teachers_senior as "teachersSenior", i.teachers_mid as "teachersMid", i.teachers_junior as "teachersJunior",
         i.classroom_count as "classroomCount", i.training_area_m2::float8 as "trainingArea",
         i.building_area_m2::float8 as "buildingArea", i.max_trainees as "maxTrainees", i.canteen_seats as "canteenSeats",
         i.dorm_beds as "dormBeds", i.bank_name as "bankName", i.bank_account_masked as "bankAccount",
         i.bank_account as "bankAccountSealed", i.bank_owner as "bankOwner", i.intro, i.entered_on::text as "enteredOn",
         i.removed_on::text as "removedOn", i.dismissed_on::text as "dismissedOn", i.suspended_from::text as "suspendedFrom",
         i.suspended_until::text as "suspendedUntil", i.former_id as "formerId", i.blocks, i.nearest_expiry::text as "nearestExpiry",
         i.last_inspection_result as "lastInspectionResult", i.last_inspection_on::text as "lastInspectionOn",
         (select count(*)::int from training_project p where p.institution_id = i.id and p.state = 'IN_LIBRARY') as "projectsInLibrary"`;
/** Where institutions are read from. */
export const institutionSource = sql`training_institution i`;

/** The row as the API shows it. */
export function viewInstitution(row: InstitutionRow, today: LocalDate, warnDays: number): InstitutionType {
  const {
    title,
    subject,
    legalIdSealed: _legal,
    bankAccountSealed: _account,
    lastInspectionResult,
    dismissedOn: _on,
    ...rest
  } = row;
  return Object.assign(new InstitutionType(), {
    ...rest,
    row,
    institutionNo: title,
    name: subject,
    institutionTypeTitle: titleOfItem(INSTITUTION_TYPE, row.institutionType),
    natureTitle: titleOfItem(INSTITUTION_NATURE, row.nature),
    districtName: regionTitle(row.districtCode)?.replace('上海市', '') ?? row.districtCode,
    expiryState: row.nearestExpiry === null ? null : expiryState(row.nearestExpiry, today, warnDays),
    lastInspectionTitle: lastInspectionResult && titleOfItem(INSPECTION_RESULT, lastInspectionResult),
    stateTitle: row.dismissedOn ? '已注销（注册不实）' : (institutionFlow.states[row.state]?.title ?? row.state),
  });
}
