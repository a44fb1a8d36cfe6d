import ExcelJS from 'exceljs';

/** A sheet to fill in, with rows as an example. */
export interface TemplateSheet {
  name: string;
  titles: readonly string[];
  examples: readonly (readonly string[])[];
}

/** A workbook of empty sheets. */
export async function writeTemplate(sheets: readonly TemplateSheet[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, titles, examples } of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.columns = titles.map((header) => ({ header, width: 18, style: { numFmt: '@' } }));
    for (const example of examples) sheet.addRow([...example]);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
