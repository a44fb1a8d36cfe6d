import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { parseIdNumber, parseMobile, parsePersonName } from '../../../people/index.ts';
import { mayChoose, PROJECT_CATEGORY } from '../../codes.ts';
import { FieldReader } from '../../fields.ts';
import { getOwnInstitution, recordMaintenance } from '../own-institution.ts';
import { TEACHER_RECORD } from '../record-types.ts';
import { lockOwn } from './lock-own.ts';
import { sealTeacherIdNo, sealTeacherPhone } from './teacher-cells.ts';
import type { TeacherInput } from './teaching.input.ts';

/**
 * Keeps a teacher of one's own institution, a new one or a change; who leaves gets 聘用止 and stays on record. The ID number finds the person
 * in every institution (timetable conflicts, avoidance of experts); it and the phone are sealed.
 *
 * @throws BAD_INPUT, NOT_FOUND, E-0504, E-1404
 */
export async function saveTeacher(ctx: Ctx, input: TeacherInput): Promise<void> {
  const own = await getOwnInstitution(ctx);
  const value = readTeacher(ctx, input, await standingSubjects(ctx, own.id, input.id));
  await transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const id = input.id
      ? (await lockOwn(tx, 'training_teacher', own.id, { id: input.id, version: input.version })).id
      : uuidv7(now.getTime());
    const { keys } = tx.app;
    const sealed = value.idNo === null ? null : sealTeacherIdNo(keys, id, value.idNo);
    const phone = value.phone === null ? null : sealTeacherPhone(keys, id, value.phone);
    if (sealed) await requireNew(tx, own.id, id, sealed.index);
    const columns = sql`${value.name}, ${value.title}, ${value.subjects}::text[], ${input.fullTime}, ${input.hiredFrom}::date, ${value.hiredTo}::date`;
    if (input.id)
      await run(
        tx,
        sql`update training_teacher set (name, title, subjects, full_time, hired_from, hired_to) = row(${columns}),
              id_no = coalesce(${sealed?.cell ?? null}, id_no), id_no_masked = coalesce(${sealed?.masked ?? null}, id_no_masked),
              id_no_index = coalesce(${sealed?.index ?? null}, id_no_index), phone = coalesce(${phone?.cell ?? null}, phone),
              phone_masked = coalesce(${phone?.masked ?? null}, phone_masked),
              version = version + 1, updated_at = ${now} where id = ${id}`,
      );
    else
      await run(
        tx,
        sql`insert into training_teacher (id, created_at, updated_at, institution_id, id_no, id_no_masked, id_no_index, phone, phone_masked,
              name, title, subjects, full_time, hired_from, hired_to)
            values (${id}, ${now}, ${now}, ${own.id}, ${sealed?.cell}, ${sealed?.masked}, ${sealed?.index}, ${phone?.cell ?? null},
              ${phone?.masked ?? null}, ${columns})`,
      );
    await attachFiles(tx, { type: TEACHER_RECORD, id }, uploads(input.fileIds, 'CERTIFICATE', '资格证书'));
    await recordMaintenance(tx, own.id, 'teacher', id);
  });
}

async function requireNew(tx: Ctx, institutionId: string, id: string, index: string): Promise<void> {
  const known = await firstRow(
    tx,
    sql`select 1 as one from training_teacher where institution_id = ${institutionId} and id_no_index = ${index} and id <> ${id}
          and (hired_to is null or hired_to >= ${localDateOf(tx.app.clock.now())}::date) limit 1`,
  );
  if (known) throw badInput([{ path: 'idNo', message: '该教师已在本机构师资中' }]);
}

/** What a teacher of this institution is registered for: it stands, though a category has been withdrawn since. */
async function standingSubjects(ctx: Ctx, institutionId: string, id: string | null | undefined): Promise<string[]> {
  if (!id) return [];
  const found = await tables(ctx)
    .selectFrom('training_teacher')
    .select('subjects')
    .where(sql<boolean>`id::text = ${id.toLowerCase()}`)
    .where('institution_id', '=', institutionId)
    .executeTakeFirst();
  return found?.subjects ?? [];
}

function readTeacher(ctx: Ctx, input: TeacherInput, standing: readonly string[]) {
  const read = new FieldReader();
  const name = parsePersonName(input.name);
  if (!name.ok) read.reject('name', name.message);
  const title = read.optional('title', '职称', input.title, 50);
  if (input.subjects.length === 0 || input.subjects.some((code) => !mayChoose(PROJECT_CATEGORY, code, standing)))
    read.reject('subjects', '请选择任教类别');
  const hiredTo = read.until('hiredTo', input.hiredFrom, input.hiredTo, '聘用截止日期不能早于起始日期');
  const idNo = readIdNo(ctx, read, input);
  const phone = readPhone(read, input.phone);
  read.check();
  return { name: name.ok ? name.value : '', title, subjects: [...new Set(input.subjects)], hiredTo, idNo, phone };
}

/** The number of a new teacher; of a known one only where it is another one. */
function readIdNo(ctx: Ctx, read: FieldReader, { id, idNo }: TeacherInput): string | null {
  const given = idNo?.trim();
  if (!given && id) return null;
  const parsed = parseIdNumber(given ?? '', { today: localDateOf(ctx.app.clock.now()) });
  if (parsed.ok) return parsed.idNo18;
  read.reject('idNo', parsed.message);
  return null;
}

function readPhone(read: FieldReader, given: string | null | undefined): string | null {
  if (!given?.trim()) return null;
  const parsed = parseMobile(given);
  if (parsed.ok) return parsed.value;
  read.reject('phone', parsed.message);
  return null;
}
