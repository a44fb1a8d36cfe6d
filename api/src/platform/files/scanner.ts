/** What a scanner says of a file; `signature` is its name of what it found. */
export type ScanVerdict = { clean: true } | { clean: false; signature: string };

/** The port to a virus scanner. Throws when the scanner cannot be reached or gives no verdict. */
export interface FileScanner {
  scan(content: AsyncIterable<Uint8Array>): Promise<ScanVerdict>;
}

let scanner: FileScanner | undefined;

/** Installs the scanner that every upload passes; without one, files are kept as NOT_SCANNED. */
export function installFileScanner(installed: FileScanner | undefined): void {
  scanner = installed;
}

export function findFileScanner(): FileScanner | undefined {
  return scanner;
}
