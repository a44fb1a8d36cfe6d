import type { ApplicationForm } from '../../src/domains/cases/application/application-form.ts';
import { buildApplication } from '../../src/domains/cases/application/build-application.ts';
import { DEMO_APPLICANTS, type DemoApplication } from '../../src/domains/cases/application/demo-applicants.ts';
import type { ApplicationMessage, MessageMaterial } from '../../src/domains/cases/application/message.schema.ts';
import { drawPdf } from '../../src/platform/files/specimens/draw-pdf.ts';
import { drawPng } from '../../src/platform/files/specimens/draw-png.ts';

/** The ten fictional persons of 01 §15.5, for the page's list. */
export const KNOWN_PERSONS = DEMO_APPLICANTS.map(({ form }) => form.name);

/** An application of a known person by name, or the `n`th of the endless made-up ones. */
export function chooseApplicant(person: string | undefined, n: number): DemoApplication {
  return DEMO_APPLICANTS.find(({ form }) => form.name === person) ?? buildApplication(n);
}

/** Districts whose centre has clerks among the demo accounts, so that an evaluator can follow what was sent. */
export const STAFFED_CENTRES: Readonly<Record<string, string>> = {
  '310109': '虹口区退役军人服务中心',
  '310115': '浦东新区退役军人服务中心',
};

/** The same application as if its applicant were placed in the district, at its own centre. */
export function placedIn(district: string, { placementStreet: _street, ...rest }: DemoApplication): DemoApplication {
  return { ...rest, form: { ...rest.form, placementRegion: district } };
}

/** The body of APPLICATION.SUBMIT for an applicant, with every material that the bundle may ask for. */
export function composeApplication(applicant: DemoApplication, applicationNo: string, now: Date): ApplicationMessage {
  const { form, placementStreet } = applicant;
  return {
    applicationNo,
    form,
    materials: materialsOf(form),
    ...(placementStreet ? { placementStreet } : {}),
    agreedAt: now.toISOString(),
    channel: 'PC_YWTB',
  };
}

function materialsOf(form: ApplicationForm): MessageMaterial[] {
  return [
    picture('DISCHARGE_CERT', '退役证件.png', 1200, 800),
    document('ADMIN_LETTER', '行政介绍信.pdf', 'ADMINISTRATIVE LETTER'),
    document('SUPPLY_LETTER', '人员供给介绍信.pdf', 'SUPPLY LETTER'),
    { ...document('ID_CARD', '身份证.pdf', 'IDENTITY CARD'), source: 'ELICENCE' },
    { ...document('HOUSEHOLD_BOOK', '户口簿.pdf', 'HOUSEHOLD BOOK'), source: 'SHARE' },
    picture('PHOTO', '照片.png', 358, 441),
    document('PENSION_VOUCHER', '养老保险参保缴费凭证.pdf', 'PENSION INSURANCE VOUCHER'),
    document('MEDICAL_VOUCHER', '医疗保险参保缴费凭证.pdf', 'MEDICAL INSURANCE VOUCHER'),
    ...(form.partyMember === 'Y' ? [document('PARTY_LETTER', '党员组织关系介绍信.pdf', 'PARTY LETTER')] : []),
    ...(form.disabilityLevel ? [document('DISABILITY_CERT', '残疾军人证.pdf', 'DISABILITY CERTIFICATE')] : []),
    ...(form.bankAccount ? [picture('BANK_CARD', '银行卡.png', 1012, 638)] : []),
  ];
}

function picture(code: string, name: string, width: number, height: number): MessageMaterial {
  return { code, name, source: 'UPLOAD', mime: 'image/png', content: drawPng(width, height).toString('base64') };
}

function document(code: string, name: string, title: string): MessageMaterial {
  const content = drawPdf([title, 'Specimen of the counterpart sandbox', 'No real person, no legal effect']);
  return { code, name, source: 'UPLOAD', mime: 'application/pdf', content: content.toString('base64') };
}
