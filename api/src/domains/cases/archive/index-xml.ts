import type { ArchivePart } from './archive.ts';

/** What the index says beside the files. */
export interface IndexHead {
  archiveNo: string;
  version: number;
  caseNo: string;
  builtAt: string;
  builtBy: string;
  keepUntil: string;
  volumes: number;
}

/** The machine-readable index of a package: every file with its digest (01 §2.10). */
export function indexXml(head: IndexHead, parts: readonly Omit<ArchivePart, 'offset'>[]): string {
  const attributes = Object.entries(head)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  const lines = parts.map(
    ({ path, title, size, sm3, volume }) =>
      `  <file path="${escapeXml(path)}" title="${escapeXml(title)}" size="${size}" sm3="${sm3}" volume="${volume}"/>`,
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<archive${attributes}>`, ...lines, '</archive>', ''].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
