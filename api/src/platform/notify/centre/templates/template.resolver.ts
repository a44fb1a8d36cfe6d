import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../flow/index.ts';
import type { Ctx as Context } from '../../../kernel/context.ts';
import { TEMPLATE_DRAFT } from './draft.flow.ts';
import { EDIT_TEMPLATE, PUBLISH_TEMPLATE, VIEW_TEMPLATES } from './permissions.ts';
import { listTemplates, previewTemplate, readTemplate } from './read-templates.ts';
import { saveTemplateDraft } from './save-draft.ts';
import {
  NoticeTemplatePreviewType,
  NoticeTemplateRowType,
  NoticeTemplateType,
  NoticeWordingInput,
  TemplateDraftInput,
} from './template.type.ts';
import { tryTemplate } from './test-template.ts';

@Resolver()
export class NoticeTemplateResolver {
  @Allow(VIEW_TEMPLATES)
  @Query(() => [NoticeTemplateRowType], { description: '通知模板: every template with the version in force' })
  noticeTemplates(@Ctx() ctx: Context) {
    return listTemplates(ctx);
  }

  @Allow(VIEW_TEMPLATES)
  @Query(() => NoticeTemplateType, { description: 'One template with its variables, versions and the next one' })
  noticeTemplate(@Ctx() ctx: Context, @Arg('code', () => String, { description: 'N01 …' }) code: string) {
    return readTemplate(ctx, code);
  }

  @Allow(VIEW_TEMPLATES)
  @Query(() => NoticeTemplatePreviewType, { description: 'A wording with sample values and what is wrong with it' })
  noticeTemplatePreview(
    @Ctx() ctx: Context,
    @Arg('wording', () => NoticeWordingInput, { description: 'the wording' }) wording: NoticeWordingInput,
  ) {
    return previewTemplate(ctx, wording);
  }

  @Allow(EDIT_TEMPLATE)
  @Mutation(() => NoticeTemplateType, { description: 'Keeps the next version of a template; opens one where none is' })
  async saveNoticeTemplateDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => TemplateDraftInput, { description: 'the version' }) input: TemplateDraftInput,
  ) {
    await saveTemplateDraft(ctx, input);
    return readTemplate(ctx, input.code);
  }

  @Allow(EDIT_TEMPLATE, PUBLISH_TEMPLATE)
  @Mutation(() => RecordActResultType, {
    description: 'submit, withdraw, discard by who writes; publish, reject by somebody else (E-0004)',
  })
  advanceNoticeTemplateDrafts(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'the step' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, TEMPLATE_DRAFT, input);
  }

  @Allow(EDIT_TEMPLATE)
  @Mutation(() => Boolean, { description: 'Sends a wording with sample values to the caller alone' })
  tryNoticeTemplate(
    @Ctx() ctx: Context,
    @Arg('wording', () => NoticeWordingInput, { description: 'the wording' }) wording: NoticeWordingInput,
  ) {
    return tryTemplate(ctx, wording);
  }
}
