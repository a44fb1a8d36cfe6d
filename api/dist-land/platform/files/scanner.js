/** What a scanner says of a file; `signature` is its name of what it found. */ let scanner;
/** Installs the scanner that every upload passes; without one, files are kept as NOT_SCANNED. */ export function installFileScanner(installed) {
    scanner = installed;
}
export function findFileScanner() {
    return scanner;
}

//# sourceMappingURL=scanner.js.map