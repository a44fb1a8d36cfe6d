import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, hasPermission } from '../../../platform/kernel/index.ts';
import { isInForce } from './apply-version.ts';
import { hintsOf } from './check-table.ts';
import { isOfCity, visibleVersions } from './find-version.ts';
import { isApproved, type TableVersion, tableAfter, upTo } from './read-table.ts';
import { listRecounts } from './recount.ts';
import { columnsOf, listSubjects } from './subjects.ts';
import { placeKey } from './words.ts';

/** The configuration as one version has it, with what that version changes. */
export type TimeLimitView = Awaited<ReturnType<typeof readView>>;

/** What holds now: the newest approved version whose date has come. */
function currentOf(versions: readonly TableVersion[], now: Date): TableVersion | undefined {
  return versions.filter((version) => isInForce(version, now)).at(-1);
}

/** A version of the configuration; what holds now unless said. In a fixed number of statements. @throws NOT_FOUND */
export async function readView(ctx: Ctx, number?: number | null) {
  const versions = await visibleVersions(ctx);
  const current = currentOf(versions, ctx.app.clock.now());
  const version = number == null ? current : versions.find((one) => one.number === number);
  if (!version || !current) throw refuse('NOT_FOUND');
  const under = upTo(versions, version.number);
  const table = await tableAfter(ctx, under);
  const changed = new Map(version.body.changes.map((change) => [placeKey(change), change]));
  const [subjects, recounts] = [await listSubjects(ctx), await listRecounts(ctx)];
  const mayEdit = isOfCity(ctx) && hasPermission(ctx.actor, 'time-limit:edit');
  const open = versions.filter((one) => !isApproved(one)).at(-1);
  return {
    versionId: version.id,
    ruleId: version.ruleId,
    number: version.number,
    currentNumber: current.number,
    latestNumber: versions.filter(isApproved).at(-1)?.number ?? current.number,
    openNumber: open?.number ?? null,
    editable: mayEdit,
    recountable:
      isOfCity(ctx) &&
      hasPermission(ctx.actor, 'time-limit:recount') &&
      isInForce(version, ctx.app.clock.now()) &&
      version.body.changes.length > 0,
    subjects: subjects.map((subject) => ({
      ...subject,
      weight: weightAt(under, subject.code) ?? subject.weight,
      weightBefore: version.body.weights.find(({ matterCode }) => matterCode === subject.code)?.before ?? null,
    })),
    columns: columnsOf(ctx.app),
    cells: [
      ...[...table].map(([key, { limit, setBy, ...place }]) => ({
        ...place,
        ...limit,
        setBy,
        changed: changed.has(key),
        before: changed.get(key)?.before ?? null,
      })),
      ...[...changed].flatMap(([key, { after, before, subject: _name, ...place }]) =>
        after || table.has(key)
          ? []
          : [{ ...place, value: null, unit: null, setBy: version.number, changed: true, before }],
      ),
    ],
    hints: hintsOf(table, subjects),
    recounts,
  };
}

const weightAt = (under: readonly TableVersion[], code: string) =>
  under.flatMap(({ body }) => body.weights.filter(({ matterCode }) => matterCode === code)).at(-1)?.after;
