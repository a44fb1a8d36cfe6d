import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { encryptColumn } from '../../../platform/crypto/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import { once } from '../../../platform/requests/index.ts';
import { businessTypeOf } from '../evaluations/options/business-types.ts';
import { optionsInForce } from '../evaluations/options/read-options.ts';
import { placeOf } from '../pads/place.ts';
import type { BusinessType } from '../words.ts';
import { refuseReception } from './errors.ts';
import { inviteCaller } from './invite-caller.ts';
import { askedBy, checkCalls, findStanding, phoneIndexOf, type Served } from './once-a-day.ts';
import { type Contact, contactCell } from './read-receptions.ts';
import type { ReceptionInput } from './reception.type.ts';
import { readSubject, type Subject } from './subject.ts';
import type { ReceptionScene } from './words.ts';

const MOBILE = /^1[3-9]\d{9}$/;
const LONGEST_NAME = 30;

/**
 * 接待登记: somebody was advised, called, or served at a page that is no case; what is evaluated is this. A record is registered once a
 * day, scene and receiver, without a record a telephone number: pressed again, the same reception is given. Whoever was called gets the way to
 * evaluate by text message, where he left a number, once a day whichever office called.
 *
 * @returns the id of the reception
 * @throws NOT_FOUND for a record out of reach, BAD_INPUT, E-0995 for a number that a colleague of the office has registered, E-0996
 */
export async function registerReception(ctx: Ctx, input: ReceptionInput, requestId: string): Promise<string> {
  const given = readContact(input);
  const { id } = await once(ctx, 'registerReception', requestId, input, (tx) => register(tx, input, given));
  return id;
}

/** Served at a page of the console: which scene that is, the page's record says, not who presses. */
const isAtItsPage = (scene: ReceptionScene) => scene === 'WINDOW' || scene === 'NO_APPLICATION';

async function register(tx: Ctx, input: ReceptionInput, given: Partial<Contact>): Promise<{ id: string }> {
  const subject = await readSubject(tx, input.about ?? null, input.matterCode ?? null);
  const scene = isAtItsPage(input.scene) ? subject.atItsPage : input.scene;
  const contact = {
    name: given.name ?? subject.contact?.name ?? '',
    phone: given.phone ?? subject.contact?.phone ?? '',
  };
  const served: Served = {
    scene,
    recordId: subject.record?.id ?? null,
    phoneIndex: phoneIndexOf(tx, contact.phone),
    today: localDateOf(tx.app.clock.now()),
  };
  const standing = await findStanding(tx, served);
  if (standing) return standing;
  const id = await write(tx, served, subject, contact);
  if (!id) {
    // Pressed twice at the same moment; else the number is one that somebody else has registered.
    const own = await findStanding(tx, served);
    if (own) return own;
    throw refuseReception('E-0995');
  }
  if (scene === 'PHONE' && contact.phone) {
    const asked = await askedBy(tx, served);
    if (asked !== 'OFFICE') await inviteCaller(tx, id, contact, { silent: asked === 'OTHERS' });
  }
  return { id };
}

async function write(tx: Ctx, served: Served, subject: Subject, contact: Contact): Promise<string | undefined> {
  const user = requireUser(tx);
  const place = await placeOf(tx, user.orgId);
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const no = await takeDatedNumber(tx, { sequence: 'reception', prefix: 'JD', digits: 5 });
  await checkCalls(tx, served);
  const { scene, phoneIndex, today } = served;
  const known = contact.name || contact.phone;
  const sealed = known ? encryptColumn(tx.app.keys, 'CONTACT', contactCell(id), JSON.stringify(contact)) : null;
  const { record, caseId, caseNo, matterCode, matterName } = subject;
  const staff = { id: user.userId, name: user.name, no: user.loginName };
  const { numInsertedOrUpdatedRows: written = 0n } = await tables(tx)
    .insertInto('service_reception')
    .values({
      id,
      created_at: now,
      org_id: place.orgId,
      org_path: place.orgPath,
      district_code: place.districtCode,
      org_name: user.orgName,
      reception_no: no,
      scene,
      received_on: today,
      record_type: record?.type ?? null,
      record_id: record?.id ?? null,
      record_no: record?.no ?? null,
      case_id: caseId,
      case_no: caseNo,
      matter_code: matterCode,
      matter_name: matterName,
      business_type: await businessOf(tx, scene, subject),
      contact_cipher: sealed,
      name_masked: contact.name ? mask('name', contact.name) : subject.nameMasked,
      phone_masked: contact.phone ? mask('phone', contact.phone) : '',
      phone_index: phoneIndex,
      received_by: JSON.stringify(staff),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return written > 0n ? id : undefined;
}

/** Advice is its own kind of business, whatever it is about; so is a call about nothing that is under way. */
async function businessOf(tx: Ctx, scene: string, { record, matterCode }: Subject): Promise<BusinessType> {
  if (scene === 'CONSULT' || !record) return 'CONSULT';
  return businessTypeOf((await optionsInForce(tx)).matters, matterCode);
}

/** @throws BAD_INPUT */
function readContact({ scene, about, matterCode, name, phone }: ReceptionInput): Partial<Contact> {
  const given = { name: name?.trim() ?? '', phone: phone?.replace(/[\s-]/g, '') ?? '' };
  const faults = [
    ...(given.phone && !MOBILE.test(given.phone) ? [{ path: 'phone', message: '请填写11位手机号' }] : []),
    ...([...given.name].length > LONGEST_NAME ? [{ path: 'name', message: `姓名不超过${LONGEST_NAME}个字` }] : []),
    ...(about && matterCode ? [{ path: 'matterCode', message: '已选择办件，不必再选事项' }] : []),
    ...(isAtItsPage(scene) && !about
      ? [{ path: 'scene', message: '窗口办理的业务请在办理页面上请评价；来访咨询请选择“咨询”' }]
      : []),
  ];
  if (faults.length > 0) throw badInput(faults);
  return { ...(given.name && { name: given.name }), ...(given.phone && { phone: given.phone }) };
}
