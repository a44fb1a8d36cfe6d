import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { type Manifest, readManifest } from '../../src/graphql/safelist.ts';
import { sortKeys, TRAINING_LISTS } from '../training/lists.ts';

/** A persisted operation: what goes over the line is its hash. */
export interface Operation {
  name: string;
  hash: string;
}

/** An operation of a list, and by what its heads sort it. */
export interface SortedOperation extends Operation {
  keys: readonly string[];
}

/** The operations of a run and the folder from which the server reads their manifest. */
export interface Operations {
  root: string;
  /** Case, organisation, sub-cases, remaining time: the same fields as the baseline's list. */
  list: Operation;
  /** What a row of the console's queue shows, without the acts it allows and without the count. */
  consoleRows: Operation;
  /** The console's operation as it is shipped. */
  consoleQueue: Operation;
  casePage: Operation;
  taskCounts: Operation;
  queueCounts: Operation;
  limitStatistics: Operation;
  warningStatistics: Operation;
  duplicateStatistics: Operation;
  forcedStatistics: Operation;
  evaluationStatistics: Operation;
  advanceCases: Operation;
  signIn: Operation;
  signInOptions: Operation;
  recordChanged: Operation;
  /** 培训统计: the funnel of enrolments among its charts. */
  trainingFigures: Operation;
  /** Lists of the training domain, by what people call them. */
  training: Readonly<Record<string, SortedOperation>>;
  /** Lists of 退役后管理. */
  aftercare: Readonly<Record<'plans' | 'records' | 'reserve', Operation>>;
  /** Lists of 企业退休军转干部 and 优抚对象减员. */
  cadres: Readonly<
    Record<'cadres' | 'differences' | 'rows' | 'payables' | 'matches' | 'requests' | 'adjustments', Operation>
  >;
  /** 课程表 of a run and 考勤表 of a class, by days. */
  timetable: Operation;
  attendanceSheet: Operation;
  /** Runs and their classes, in the portal. */
  ownRuns: Operation;
  ownClasses: Operation;
  /** Rounds of an institution, in its portal. */
  ownRounds: Operation;
}

/** Writes a manifest folder of the shipped operations and the bench's own two. */
export function prepareOperations(checkout: string, root: string): Operations {
  const shipped = join(checkout, 'schema', 'persisted');
  const folder = join(root, 'schema', 'persisted');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(shipped)) copyFileSync(join(shipped, file), join(folder, file));
  const manifest = readManifest(shipped);
  const own: Record<string, string> = {};
  const add = (name: string, text: string): Operation => {
    const hash = createHash('sha256').update(text).digest('hex');
    own[hash] = text;
    return { name, hash };
  };
  const consoleQueue = findOperation(manifest, 'CaseQueue');
  const keysOf = sortKeys(checkout);
  const sorted = (name: string): SortedOperation => {
    const found = findOperation(manifest, name);
    return { ...found, keys: keysOf(manifest.get(found.hash) ?? '') };
  };
  const operations = {
    root,
    list: add('CaseList', CASE_LIST),
    consoleRows: add(
      'CaseQueue',
      withoutFields(manifest.get(consoleQueue.hash) ?? '', ['flow', 'totalCount', 'totalCapped']),
    ),
    consoleQueue,
    casePage: findOperation(manifest, 'CasePage'),
    taskCounts: findOperation(manifest, 'TaskCounts'),
    queueCounts: findOperation(manifest, 'CaseQueueCounts'),
    limitStatistics: findOperation(manifest, 'LimitStatistics'),
    warningStatistics: findOperation(manifest, 'WarningStatistics'),
    duplicateStatistics: findOperation(manifest, 'DuplicateStatistics'),
    forcedStatistics: findOperation(manifest, 'ForcedStatistics'),
    evaluationStatistics: findOperation(manifest, 'EvaluationStatistics'),
    advanceCases: findOperation(manifest, 'AdvanceCases'),
    signIn: findOperation(manifest, 'SignIn'),
    signInOptions: findOperation(manifest, 'SignInOptions'),
    recordChanged: findOperation(manifest, 'RecordChanged'),
    trainingFigures: findOperation(manifest, 'TrainingFigures'),
    training: Object.fromEntries(
      Object.entries(TRAINING_LISTS).map(([list, { operation }]) => [list, sorted(operation)]),
    ),
    aftercare: {
      plans: findOperation(manifest, 'FollowUpPlans'),
      records: findOperation(manifest, 'FollowUpRecords'),
      reserve: findOperation(manifest, 'ReserveRecords'),
    },
    cadres: {
      cadres: findOperation(manifest, 'EmpCadres'),
      differences: findOperation(manifest, 'CadreDifferences'),
      rows: findOperation(manifest, 'MedicalRows'),
      payables: findOperation(manifest, 'PayablePersons'),
      matches: findOperation(manifest, 'DeathMatches'),
      requests: findOperation(manifest, 'ReductionRequests'),
      adjustments: findOperation(manifest, 'PayAdjustments'),
    },
    timetable: findOperation(manifest, 'Timetable'),
    attendanceSheet: findOperation(manifest, 'AttendanceSheet'),
    ownRuns: findOperation(manifest, 'TrainingRuns'),
    ownClasses: findOperation(manifest, 'TrainingClasses'),
    ownRounds: findOperation(manifest, 'EnrolmentRounds'),
  };
  writeFileSync(join(folder, 'bench.json'), JSON.stringify(own));
  return operations;
}

/** A shipped operation by its name. */
export function findOperation(manifest: Manifest, name: string): Operation {
  const begins = new RegExp(`\\b(?:query|mutation|subscription) ${name}\\b`);
  for (const [hash, text] of manifest) if (begins.test(text)) return { name, hash };
  throw new Error(`schema/persisted has no operation ${name}: run npm run codegen`);
}

/** The operation without some fields, and without the fragments that nothing spreads any more. */
function withoutFields(text: string, names: readonly string[]): string {
  const pruned: DocumentNode = visit(parse(text), {
    Field: (node) => (names.includes(node.name.value) ? null : undefined),
  });
  const spread = new Set<string>();
  visit(pruned, { FragmentSpread: (node) => void spread.add(node.name.value) });
  const definitions = pruned.definitions.filter((d) => d.kind !== Kind.FRAGMENT_DEFINITION || spread.has(d.name.value));
  return print({ ...pruned, definitions });
}

const CASE_LIST = `query CaseList($queue: CaseQueue!, $sort: CaseSort, $first: Int) {
  cases(queue: $queue, sort: $sort, first: $first) {
    nodes {
      id version caseNo personName idNo mobile channel placementType personCategory dischargeDate placementRegion status duplicateFlag
      submissionNo submittedAt acceptedAt finishedAt dueAt promiseDueAt finishMode lastFeedbackAt lastActorName updatedAt
      remaining { level text dueAt minutes }
      acceptOrg { id code name shortName level districtCode enabled }
      subCases { id bjNo matterCode matterName mode ownerName status dueAt externalStatus lastFeedbackAt }
    }
    pageInfo { hasNextPage }
  }
}`;
