export interface OpenedSize {
  runs: number;
  trainees: number;
}

/** How much of a training world there is. */
export interface TrainingSize {
  institutions: number;
  projects: number;
  enrolments: number;
  surveys: number;
  /** Of all surveys together. */
  answers: number;
  experts: number;
  batches: number;
  /** Runs of the identity mirror. */
  runs: number;
  /** Persons of whom the mirror is not sure. */
  doubts: number;
  /** Runs that were opened, and trainees of each; none unless said. */
  opened?: OpenedSize;
}

/** A repeatable UUIDv7 of a row: the time of its making and digits from what it is. */
export const uuid = (at: string, key: string) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${key}), 1, 3) || 'a' || substr(md5(${key}), 5, 15))::uuid`;
/** One value after the other, by a number of the row. */
export const pick = (values: readonly string[], number: string) =>
  `(array[${values.map((value) => `'${value}'`).join(',')}])[1 + (${number}) % ${values.length}]`;
/** Columns of a flow's record beside its organisation. */
export const FLOW = 'id, created_at, updated_at, state, state_since, org_id, org_path, district_code';
