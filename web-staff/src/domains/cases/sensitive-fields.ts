/** Fields of spec 9.4 that are personal data, whatever the published schema says of them. */
const always = [
  'name',
  'idNo',
  'mobile',
  'email',
  'regAddress',
  'liveAddress',
  'dischargeDocNo',
  'disabilityLevel',
  'bankName',
  'bankAccount',
  'contactName',
  'contactPhone',
  'birthDate',
];

/** Names of the form's personal fields: those marked `x-sensitive` in the schema and those of spec 9.4. */
export function sensitiveFields(schema: unknown): ReadonlySet<string> {
  const found = new Set(always);
  collect(schema, found);
  return found;
}

function collect(node: unknown, found: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (isSensitive(value)) found.add(key);
    collect(value, found);
  }
}

function isSensitive(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as Record<string, unknown>)['x-sensitive'] === true;
}
