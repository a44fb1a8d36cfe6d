/** 2026-03-09T02:00:00Z as people in Shanghai read it: 2026-03-09 10:00. */
export function clock(at: string | null | undefined): string {
  if (!at) return '';
  const shanghai = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${shanghai.slice(0, 10)} ${shanghai.slice(11, 16)}`;
}
