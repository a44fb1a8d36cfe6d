import ExcelJS from 'exceljs';

/** A template as it is handed out, with one row of texts by their heads in place of its example. */
export async function fillTemplate(template: Uint8Array, given: Readonly<Record<string, string>>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(template).buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  const titles: string[] = [];
  sheet?.getRow(1).eachCell((cell) => titles.push(cell.text));
  sheet?.spliceRows(
    2,
    10,
    titles.map((title) => given[title] ?? ''),
  );
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A sheet with the columns of a template and these lines. */
export async function sheetWith(titles: readonly string[], lines: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('导入');
  for (const line of [titles, ...lines]) sheet.addRow([...line]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
