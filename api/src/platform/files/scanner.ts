/** The port to a virus scanner. Throws when the scanner cannot be reached: then nothing is accepted unseen. */
export interface FileScanner {
  scan(content: AsyncIterable<Uint8Array>): Promise<'CLEAN' | 'INFECTED'>;
}

let scanner: FileScanner | undefined;

/** Installs the scanner that every upload passes; without one, files are kept as NOT_SCANNED. */
export function installFileScanner(installed: FileScanner | undefined): void {
  scanner = installed;
}

export function findFileScanner(): FileScanner | undefined {
  return scanner;
}
