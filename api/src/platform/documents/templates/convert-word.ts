import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** The converter of the offices: LibreOffice, or what takes the same arguments. */
interface Converter {
  command: string;
  seconds: number;
}

/** Why there is no PDF of a Word file. */
export class ConverterFault extends Error {
  override readonly name = 'ConverterFault';
}

/**
 * A Word file as the PDF that the office's own program makes of it. In a folder of its own that goes afterwards, under a profile of its own, so that two
 * at once do not wait for each other; ended when its time is over.
 *
 * @throws ConverterFault
 */
export async function convertWord({ command, seconds }: Converter, docx: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'word-to-pdf-'));
  try {
    const source = join(folder, 'form.docx');
    await writeFile(source, docx, { mode: 0o600 });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const what = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, source];
    await exec(command, [profile, ...what], { timeout: seconds * 1000, killSignal: 'SIGKILL' });
    const pdf = await readFile(join(folder, 'form.pdf'));
    if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new ConverterFault('转换程序生成的不是PDF');
    return pdf;
  } catch (error) {
    throw error instanceof ConverterFault ? error : new ConverterFault(wordsOf(error, seconds), { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function wordsOf(error: unknown, seconds: number): string {
  const { killed, code } = Object(error) as { killed?: boolean; code?: unknown };
  if (killed) return `转换程序在${seconds}秒内没有完成`;
  if (code === 'ENOENT') return '没有找到转换程序，或者它没有生成文件';
  return `转换程序出错（${String(code ?? '原因不明')}）`;
}
