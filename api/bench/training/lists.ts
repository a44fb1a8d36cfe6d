import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';

export type ReaderKind = 'city' | 'district' | 'institution';

interface TrainingList {
  /** Of the client whose page it is. */
  operation: string;
  readers: readonly ReaderKind[];
}

const OFFICERS = ['city', 'district'] as const;

/** Lists of the training domain by what people call them: all that can be sorted by their heads. */
export const TRAINING_LISTS: Readonly<Record<string, TrainingList>> = {
  institutions: { operation: 'TrainingInstitutions', readers: OFFICERS },
  projects: { operation: 'TrainingProjects', readers: OFFICERS },
  applications: { operation: 'ProjectApplications', readers: OFFICERS },
  publicities: { operation: 'Publicities', readers: OFFICERS },
  changes: { operation: 'TrainingChanges', readers: OFFICERS },
  inspections: { operation: 'ProjectInspections', readers: OFFICERS },
  rounds: { operation: 'EnrolmentRounds', readers: OFFICERS },
  enrolments: { operation: 'EnrolmentReviews', readers: OFFICERS },
  exits: { operation: 'TrainingExits', readers: OFFICERS },
  proposals: { operation: 'TrainingProposals', readers: OFFICERS },
  runs: { operation: 'TrainingRuns', readers: OFFICERS },
  classes: { operation: 'TrainingClasses', readers: OFFICERS },
  'spot checks': { operation: 'SpotChecks', readers: OFFICERS },
  completions: { operation: 'RunCompletions', readers: OFFICERS },
  surveys: { operation: 'NeedsSurveys', readers: OFFICERS },
  experts: { operation: 'ExpertLibrary', readers: ['city'] },
  batches: { operation: 'ReviewBatches', readers: ['city'] },
  'mirror runs': { operation: 'IdentitySyncRuns', readers: ['city'] },
  'mirror doubts': { operation: 'IdentityDoubts', readers: ['city'] },
  'enrolments of a round': { operation: 'RoundEnrolments', readers: ['institution'] },
};

/**
 * Reads by which columns operations can be sorted, from the schema that is shipped.
 *
 * @returns the fields behind the argument `$sort` of an operation's text
 */
export function sortKeys(checkout: string): (text: string) => string[] {
  const schema = parse(readFileSync(join(checkout, 'schema', 'schema.graphql'), 'utf8'), { noLocation: true });
  const enums = new Map(
    schema.definitions.flatMap((one) =>
      one.kind === Kind.ENUM_TYPE_DEFINITION ? [[one.name.value, one.values?.map(({ name }) => name.value) ?? []]] : [],
    ),
  );
  return (text) => {
    const type = /\$sort: (\w+)/.exec(text)?.[1];
    const keys = enums.get(`${type}Field`);
    if (!keys) throw new Error(`no sort in ${text.slice(0, 80)}`);
    return keys;
  };
}
