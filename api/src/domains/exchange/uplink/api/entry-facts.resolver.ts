import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getEntry } from '../entries/entry.ts';
import { notesOf } from '../entries/note.ts';
import { backlogOf } from '../tasks/backlog.ts';
import { UplinkBacklog, UplinkEntryType, UplinkNoteType } from './entry.type.ts';

/** What an entry's page shows beside its settings; each is asked for by itself. */
@Resolver(() => UplinkEntryType)
export class UplinkEntryFactsResolver {
  @FieldResolver(() => UplinkBacklog, { description: '未上行的积压' })
  async backlog(@Context() ctx: Ctx, @Root() entry: UplinkEntryType) {
    return backlogOf(ctx, await getEntry(ctx, entry.id));
  }

  @FieldResolver(() => [UplinkNoteType], { description: '运行日志，最新100条' })
  notes(@Context() ctx: Ctx, @Root() entry: UplinkEntryType) {
    return notesOf(ctx, entry.id);
  }
}
