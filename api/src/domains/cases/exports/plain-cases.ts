import type { ExportColumn } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import type { CaseType } from '../case.type.ts';
import type { QueueName } from '../case-states.ts';
import { readForms } from '../registration/sealed-form.ts';
import { caseExportColumns } from './case-columns.ts';
import type { CaseExportRequest } from './export-request.ts';
import { readCasePages } from './read-pages.ts';

/** A case with the personal data of its form in clear. */
interface PlainCase {
  record: CaseType;
  form: ApplicationForm | undefined;
}

const MASKED_NAME = '姓名';

const PERSON: readonly ExportColumn<PlainCase>[] = [
  { title: MASKED_NAME, width: 10, value: ({ form }) => form?.name },
  { title: '证件号码', width: 22, value: ({ form }) => form?.idNo },
  { title: '手机号码', width: 14, value: ({ form }) => form?.mobile },
];

/** The columns of the masked list, with the person in clear where it is masked. */
export function plainColumns(queue: QueueName): readonly ExportColumn<PlainCase>[] {
  return caseExportColumns(queue).flatMap((column) =>
    column.title === MASKED_NAME ? PERSON : [{ ...column, value: ({ record }: PlainCase) => column.value(record) }],
  );
}

/** The pages of the masked list, each with its forms opened: one statement more per page. */
export async function* readPlainPages(ctx: Ctx, request: CaseExportRequest): AsyncGenerator<readonly PlainCase[]> {
  for await (const page of readCasePages(ctx, request)) {
    const forms = await readForms(
      ctx,
      page.map(({ id }) => id),
    );
    yield page.map((record) => ({ record, form: forms.get(record.id) }));
  }
}
