import { isNamedAlike } from '../../../people/index.ts';
import { IDENTITY_TAGS, type IdentityTag, INSURANCES } from '../../words.ts';
import { type PolicyBody, policyOf } from '../rule/policy-body.ts';
import type { Asked } from '../sources/ask-source.ts';
import { CHANNELS, type SourceRow } from '../sources/sources.ts';
import { ASKED, type AskedSource, BENEFICIARY_TAGS, type FieldKey, type ResultCode, TAGS_OF } from '../words.ts';
import { type ComparedField, type Finding, type SourceView, shownValue } from './finding.ts';

/** A person of the register as a comparison sees him; in clear, in memory alone. */
export interface ComparedPerson {
  id: string;
  idNo: string;
  /** His ID number passes the check of GB 11643 (C-1). */
  validId: boolean;
  name: string;
  sex: string;
  birthDate: string;
  districtCode: string;
  address: string | null;
  retireDate: string;
  medicalInsurance: string | null;
  tags: readonly string[];
  /** The latest month of a pension that is kept, YYYYMM, with its amount. */
  pension: { month: string; amount: string } | null;
  /** Numbers of others of the register with the same name and date of birth. */
  doubles: readonly string[];
}

/** What all sources together say of a person. */
export interface Verdict {
  findings: Finding[];
  views: SourceView[];
  /** A source that was asked has not answered. */
  incomplete: boolean;
}

const isTag = (tag: string): tag is IdentityTag => Object.hasOwn(IDENTITY_TAGS, tag);
/** Addresses are written with and without blanks and the city. */
const plainAddress = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^上海市?/, '');

/** Compares a person with what the sources answered, by the policy in force (03 §31.5). Pure: the same answers give the same findings. */
export function judgePerson(
  person: ComparedPerson,
  answers: ReadonlyMap<AskedSource, Asked>,
  policy: PolicyBody,
): Verdict {
  const findings: Finding[] = [];
  const views: SourceView[] = [];
  let incomplete = false;
  for (const source of ASKED) {
    const asked = answers.get(source) ?? { kind: 'OFF' };
    if (asked.kind === 'FAILED') incomplete = true;
    if (asked.kind === 'FAILED' || asked.kind === 'OFF') {
      const outcome = asked.kind === 'OFF' ? 'OFF' : 'UNAVAILABLE';
      views.push({ source, outcome, sourceVersion: null, asOf: null, fields: [] });
      continue;
    }
    const judged = judgeSource(person, source, asked, policy);
    findings.push(...judged.findings);
    views.push(judged.view);
  }
  findings.push(...ownFindings(person, findings, policy));
  return { findings, views, incomplete };
}

type Answered = Extract<Asked, { kind: 'FOUND' | 'NONE' }>;

function judgeSource(person: ComparedPerson, source: AskedSource, asked: Answered, policy: PolicyBody) {
  const found =
    asked.kind === 'FOUND' ? compare(person, source, asked.row, policy) : absent(person, source, asked, policy);
  const row = asked.kind === 'FOUND' ? asked.row : null;
  const view: SourceView = {
    source,
    outcome: found.findings[0]?.code ?? 'SAME',
    sourceVersion: row?.sourceVersion || null,
    asOf: row?.asOf ?? null,
    fields: found.fields,
  };
  return { findings: found.findings, view };
}

interface Compared {
  findings: Finding[];
  fields: ComparedField[];
}

/** The source has no such number: nothing is true of the person there, and somebody alike is shown only. */
function absent(
  person: ComparedPerson,
  source: AskedSource,
  { others }: Extract<Asked, { kind: 'NONE' }>,
  policy: PolicyBody,
): Compared {
  const findings: Finding[] = [];
  const alike = others.find(
    ({ name, birthDate }) => name !== null && isNamedAlike(name, person.name) && birthDate === person.birthDate,
  );
  if (alike)
    findings.push({
      source,
      code: 'SUSPECT',
      field: 'person',
      local: null,
      remote: '同名同出生日期',
      handling: 'SHOWN',
    });
  else if (CHANNELS[source].knowsEverybody)
    findings.push({ source, code: 'MISSING_REMOTE', field: 'person', local: null, remote: null, handling: 'SHOWN' });
  findings.push(...tagFindings(person, source, [], policy));
  return { findings, fields: [] };
}

function compare(person: ComparedPerson, source: AskedSource, row: SourceRow, policy: PolicyBody): Compared {
  if (row.name !== null && !isNamedAlike(row.name, person.name)) return otherName(person, source, row.name, policy);
  const pairs = pairsOf(person, source, row);
  const fields: ComparedField[] = [];
  const findings: Finding[] = [];
  if (row.name !== null) fields.push(shownPair('name', person.name, row.name, true));
  for (const { field, local, remote, same } of pairs) {
    fields.push(shownPair(field, local, remote, same));
    const handling = policyOf(policy, field);
    if (same || handling === 'IGNORE') continue;
    const code: ResultCode = local === null || local === '' ? 'MISSING_LOCAL' : 'DIFF';
    findings.push({ source, code, field, local, remote, handling });
  }
  if (source === 'DEATH' && row.deathDate !== null) {
    fields.push(shownPair('deathDate', null, row.deathDate, false));
    // Item 34 takes over of whom the bereavement rules care for.
    const handling = person.tags.some((tag) => BENEFICIARY_TAGS.includes(tag)) ? 'SHOWN' : 'REVIEW';
    findings.push({ source, code: 'DEATH', field: 'deathDate', local: null, remote: row.deathDate, handling });
  }
  if (TAGS_OF[source]) {
    const own = TAGS_OF[source] ?? [];
    const said = source === 'BENEFICIARY' ? row.tags.filter(isTag).filter((tag) => own.includes(tag)) : own;
    const held = own.filter((tag) => person.tags.includes(tag));
    fields.push(shownPair('tags', held.join(','), said.join(','), held.join() === said.join()));
    findings.push(...tagFindings(person, source, said, policy));
  }
  return { findings, fields };
}

/** The same number under another name: nothing of the row is believed, and nobody is changed by it (03 §31.5). */
function otherName(person: ComparedPerson, source: AskedSource, name: string, policy: PolicyBody): Compared {
  const fields = [shownPair('name', person.name, name, false)];
  if (policy.name === 'IGNORE') return { findings: [], fields };
  const finding: Finding = {
    source,
    code: 'NAME_DIFF',
    field: 'name',
    local: person.name,
    remote: name,
    handling: 'REVIEW',
  };
  return { findings: [finding], fields };
}

const shownPair = (field: FieldKey, local: string | null, remote: string | null, same: boolean): ComparedField => ({
  field,
  local: shownValue(field, local),
  remote: shownValue(field, remote),
  same,
});

interface Pair {
  field: FieldKey;
  local: string | null;
  remote: string;
  same: boolean;
}

/** The fields for which a source is the authority; what it does not say is not compared. */
function pairsOf(person: ComparedPerson, source: AskedSource, row: SourceRow): Pair[] {
  const pair = (field: FieldKey, local: string | null, remote: string | null, same?: boolean): Pair[] =>
    remote === null ? [] : [{ field, local, remote, same: same ?? local === remote }];
  const alive = row.alive === false ? pair('status', '在册', '已死亡', false) : [];
  switch (source) {
    case 'POPULATION':
      return [
        ...pair('gender', person.sex, row.gender),
        ...pair('birthDate', person.birthDate, row.birthDate),
        ...pair('hukou', person.districtCode, row.hukouDistrict),
        ...pair(
          'address',
          person.address,
          row.address,
          person.address !== null && row.address !== null && plainAddress(person.address) === plainAddress(row.address),
        ),
        ...alive,
      ];
    case 'PENSION':
      return [
        ...pair('retireDate', person.retireDate, row.retireDate),
        ...(row.pensionMonth === null || row.pension === null
          ? []
          : pensionPair(person, row.pensionMonth, row.pension)),
        ...alive,
      ];
    case 'INSURANCE':
      return row.insuranceType !== null && Object.hasOwn(INSURANCES, row.insuranceType)
        ? pair('medicalInsurance', person.medicalInsurance, row.insuranceType)
        : [];
    default:
      return [];
  }
}

/** Amounts are told apart and never shown: what is said is that a month has come. */
function pensionPair({ pension }: ComparedPerson, month: string, amount: string): Pair[] {
  const same = pension?.month === month && Number(pension.amount) === Number(amount);
  const local = pension === null ? null : `${pension.month}月养老金`;
  return [{ field: 'pension', local, remote: `${month}月养老金`, same }];
}

/** What a source that decides about tags gives and takes; T01 and what others decide stay. */
function tagFindings(person: ComparedPerson, source: AskedSource, said: readonly IdentityTag[], policy: PolicyBody) {
  const own = TAGS_OF[source];
  const handling = policyOf(policy, 'tags');
  if (!own || handling === 'IGNORE') return [];
  const added = said.filter((tag) => !person.tags.includes(tag));
  const lost = own.filter((tag) => person.tags.includes(tag) && !said.includes(tag));
  const found: Finding[] = [];
  // One finding for all the tags of a source: they are judged together, and one row waits.
  if (added.length > 0)
    found.push({ source, code: 'NEW_TAG', field: 'tags', local: null, remote: added.join(','), handling });
  if (lost.length > 0)
    found.push({ source, code: 'LOST_TAG', field: 'tags', local: lost.join(','), remote: null, handling });
  return found;
}

/** The tags of a person once the tag findings of these handlings are carried out. */
export function tagsAfter(
  tags: readonly string[],
  findings: readonly Finding[],
  handlings: readonly Finding['handling'][] = ['AUTO'],
): string[] {
  const next = new Set(tags);
  for (const { code, local, remote, handling } of findings) {
    if (!handlings.includes(handling)) continue;
    if (code === 'NEW_TAG') for (const tag of (remote ?? '').split(',')) next.add(tag);
    if (code === 'LOST_TAG') for (const tag of (local ?? '').split(',')) next.delete(tag);
  }
  return [...next].sort();
}

/** What the register itself shows: a number that is none, a double, identities that exclude each other. */
function ownFindings(person: ComparedPerson, findings: readonly Finding[], policy: PolicyBody): Finding[] {
  const source = 'LOCAL' as const;
  const found: Finding[] = [];
  if (!person.validId)
    found.push({ source, code: 'INVALID_ID', field: 'person', local: null, remote: null, handling: 'SHOWN' });
  if (person.doubles.length > 0)
    found.push({
      source,
      code: 'DUP_LOCAL',
      field: 'person',
      local: null,
      remote: person.doubles.join('、'),
      handling: 'SHOWN',
    });
  const excluded = tagsAfter(person.tags, findings).filter((tag) =>
    policy.exclusiveTags.some((exclusive) => exclusive === tag),
  );
  if (excluded.length > 0)
    found.push({
      source,
      code: 'EXCLUSIVE',
      field: 'tags',
      local: 'T01',
      remote: excluded.join(','),
      handling: 'REVIEW',
    });
  return found;
}
