/** Address of a stored file; access follows the record it belongs to. */
export function fileUrl(id: string): string {
  return `/files/${encodeURIComponent(id)}`;
}
