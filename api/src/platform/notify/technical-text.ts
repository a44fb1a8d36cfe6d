const PERSONAL_NUMBERS = [
  /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g,
  // Of the old numbers with 15 digits the six in the middle are a day of birth.
  /(?<![\dA-Za-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dA-Za-z])/g,
  // With or without the country’s code, in one piece or grouped as people write it.
  /(?<![\dA-Za-z])(?:(?:\+|00)?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?![\dA-Za-z])/g,
];

/** Technicians never see ID numbers or phones in clear, even when a counterpart's error message repeats one (01 §2.2). */
export function withoutPersonalNumbers(text: string): string {
  return PERSONAL_NUMBERS.reduce((result, pattern) => result.replace(pattern, '[已隐去]'), text);
}
