import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { OpenedRegistrationDraftType, RegistrationDraftType, SaveRegistrationDraftInput } from './draft.type.ts';
import { listDrafts, openDraft, readDraft } from './draft-view.ts';
import { deleteDraft } from './end-draft.ts';
import { saveDraft } from './save-draft.ts';

/** A draft belongs to the clerk who typed it; whatever the scope, nobody else finds it. */
@Resolver()
export class DraftResolver {
  @Allow('case:register')
  @Query(() => [RegistrationDraftType], {
    description: '我的草稿: the caller’s own, the last changed first; at most 50',
  })
  registrationDrafts(@Ctx() ctx: Context) {
    return listDrafts(ctx);
  }

  @Allow('case:register')
  @Mutation(() => OpenedRegistrationDraftType, { description: '继续填写; NOT_FOUND for another’s draft' })
  openRegistrationDraft(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '草稿的标识' }) id: string) {
    return openDraft(ctx, id);
  }

  @Allow('case:register')
  @Mutation(() => RegistrationDraftType, { description: 'Keeps the form as it stands, however incomplete' })
  async saveRegistrationDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveRegistrationDraftInput, { description: '要保存的草稿' }) input: SaveRegistrationDraftInput,
  ) {
    const id = await saveDraft(ctx, {
      requestId: input.requestId,
      id: input.id ?? null,
      version: input.version ?? null,
      form: input.form,
      placementStreet: input.placementStreet ?? null,
      attachments: input.attachments.map((a) => ({ ...a, source: 'WINDOW_SCAN' as const })),
    });
    return readDraft(ctx, id);
  }

  @Allow('case:register')
  @Mutation(() => ID, { description: 'Deletes a draft with its files; answers with its id' })
  async deleteRegistrationDraft(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '草稿的标识' }) id: string) {
    await deleteDraft(ctx, id);
    return id;
  }
}
