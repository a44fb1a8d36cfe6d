import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow, Public } from '../../graphql/access-decorators.ts';
import { JsonScalar } from '../../graphql/scalars.ts';
import { limitPublic, requireRecentProof } from '../../platform/access/index.ts';
import { FormDefinitionType, getForm } from '../../platform/forms/index.ts';
import type { Ctx as Context } from '../../platform/kernel/index.ts';
import { applicationForm } from '../cases/index.ts';
import { ApplicantSelfType } from './applicants/applicant.type.ts';
import { describeApplicant } from './applicants/describe-applicant.ts';
import { getOwnApplicant } from './applicants/own-applicant.ts';
import { refuseAgent } from './applicants/refuse-agent.ts';
import { answerMyConfirmation, listMyConfirmations } from './confirmations/own-confirmations.ts';
import { ApplicationDraftType, ObtainLicenceInput, SaveApplicationDraftInput } from './drafts/draft.type.ts';
import { discardDraft } from './drafts/end-draft.ts';
import { openDraft } from './drafts/open-draft.ts';
import { saveDraft } from './drafts/save-draft.ts';
import { getGuide } from './guide/find-guide.ts';
import {
  ApplicationChoiceType,
  ApplicationGuideType,
  GuideMaterialType,
  RecordScreeningInput,
  ScreeningType,
} from './guide/guide.type.ts';
import { listChoices, materialsOfForm, viewGuide } from './guide/guide-view.ts';
import { recordScreening } from './guide/screening.ts';
import {
  AnswerMyConfirmationInput,
  MyApplicationType,
  MyConfirmationType,
  ResubmitMyApplicationInput,
  ReturnedApplicationType,
  SubmitApplicationInput,
  SupplyMyApplicationInput,
  WithdrawMyApplicationInput,
} from './own/own.type.ts';
import { openReturned, resubmitOwn, supplyOwn, withdrawOwn } from './own/own-acts.ts';
import { listMyApplications, readMyApplication } from './own/own-applications.ts';
import { obtainLicence } from './shared-data/obtain-licence.ts';
import { submitApplication } from './submission/submit-application.ts';

const BUNDLE = { description: 'code of the bundle, or of the matter that is applied for alone' };

/** What the citizen's pages and the mini-program do; everything of the caller's own, nothing by scope. */
@Resolver()
export class IntakeResolver {
  @Public()
  @Query(() => ApplicationGuideType, { description: '办理须知, for anybody' })
  applicationGuide(@Ctx() ctx: Context, @Arg('bundle', () => String, BUNDLE) bundle: string) {
    limitPublic(ctx);
    return viewGuide(ctx, bundle);
  }

  @Public()
  @Query(() => [ApplicationChoiceType], {
    description: '事项选择, for anybody: the bundle and what may be applied for alone',
  })
  applicationChoices(@Ctx() ctx: Context) {
    limitPublic(ctx);
    return listChoices(ctx);
  }

  @Allow('intake:apply')
  @Query(() => ApplicantSelfType, { description: 'Who has signed in, and how far the application of the bundle is' })
  applicantSelf(@Ctx() ctx: Context, @Arg('bundle', () => String, BUNDLE) bundle: string) {
    return describeApplicant(ctx, bundle);
  }

  @Allow('intake:apply')
  @Mutation(() => ScreeningType, { description: 'Keeps answers and consents, and says what they come to (AC-07-01)' })
  async recordScreening(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordScreeningInput, { description: '回答和同意' }) input: RecordScreeningInput,
  ) {
    return recordScreening(ctx, await getOwnApplicant(ctx), await getGuide(ctx, input.bundle), {
      answers: input.answers,
      generalConsent: input.generalConsent ?? null,
      sensitiveConsent: input.sensitiveConsent ?? null,
    });
  }

  @Allow('intake:apply')
  @Query(() => FormDefinitionType, { description: 'The application form, the same as the window’s' })
  applicationForm(@Ctx() ctx: Context): Promise<FormDefinitionType> {
    return getForm(ctx, applicationForm.key);
  }

  @Allow('intake:apply')
  @Query(() => [GuideMaterialType], { description: 'The materials that this form, complete or not, asks for' })
  applicationMaterials(
    @Ctx() ctx: Context,
    @Arg('form', () => JsonScalar, { description: '申请表的内容，可以不完整' }) form: unknown,
  ) {
    return materialsOfForm(ctx, form);
  }

  @Allow('intake:apply')
  @Mutation(() => ApplicationDraftType, {
    description: 'The caller’s draft of the bundle, made the first time with what shared data know',
  })
  openApplicationDraft(@Ctx() ctx: Context, @Arg('bundle', () => String, BUNDLE) bundle: string) {
    return openDraft(ctx, bundle);
  }

  @Allow('intake:apply')
  @Mutation(() => ApplicationDraftType, { description: 'Keeps the form as it stands, however incomplete' })
  saveApplicationDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveApplicationDraftInput, { description: '要保存的草稿' }) input: SaveApplicationDraftInput,
  ) {
    return saveDraft(ctx, { ...input, placementStreet: input.placementStreet ?? null });
  }

  @Allow('intake:apply')
  @Mutation(() => ID, { description: 'Deletes the own draft with its files; answers with its id' })
  async discardApplicationDraft(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '草稿的标识' }) id: string) {
    await discardDraft(ctx, id);
    return id;
  }

  @Allow('intake:apply')
  @Mutation(() => MyApplicationType, {
    description: 'Submits the draft (T1); the same request never makes a second case',
  })
  async submitApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitApplicationInput, { description: '要提交的申请' }) input: SubmitApplicationInput,
  ) {
    return readMyApplication(ctx, await submitApplication(ctx, input));
  }

  @Allow('intake:apply')
  @Query(() => [MyApplicationType], { description: '我的办件: the caller’s own cases, newest first; at most 50' })
  myApplications(@Ctx() ctx: Context) {
    return listMyApplications(ctx);
  }

  @Allow('intake:apply')
  @Query(() => MyApplicationType, { description: 'One own case; NOT_FOUND for another’s' })
  myApplication(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '办件的标识' }) id: string) {
    return readMyApplication(ctx, id);
  }

  @Allow('intake:apply')
  @Mutation(() => ApplicationDraftType, { description: 'Fetches an e-licence in place of an upload (免于提交)' })
  obtainLicence(
    @Ctx() ctx: Context,
    @Arg('input', () => ObtainLicenceInput, { description: '草稿和材料' }) input: ObtainLicenceInput,
  ) {
    return obtainLicence(ctx, input);
  }

  @Allow('intake:apply')
  @Mutation(() => MyApplicationType, {
    description: 'Takes an own case back, at once or with the district’s consent; E-0709 for who acts for the person',
  })
  async withdrawMyApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawMyApplicationInput, { description: '撤回申请' }) input: WithdrawMyApplicationInput,
  ) {
    // A level that is too low, and who acts for another, is told first: a fresh proof would not mend it.
    await getOwnApplicant(ctx);
    await refuseAgent(ctx);
    await requireRecentProof(ctx);
    return readMyApplication(ctx, await withdrawOwn(ctx, input));
  }

  @Allow('intake:apply')
  @Mutation(() => ReturnedApplicationType, {
    description: 'A returned own case as the form takes it up again; audited',
  })
  openReturnedApplication(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '办件的标识' }) id: string) {
    return openReturned(ctx, id);
  }

  @Allow('intake:apply')
  @Mutation(() => MyApplicationType, { description: 'A returned own case is corrected and handed in again (T4)' })
  async resubmitMyApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => ResubmitMyApplicationInput, { description: '修改后的申请' }) input: ResubmitMyApplicationInput,
  ) {
    return readMyApplication(ctx, await resubmitOwn(ctx, input));
  }

  @Allow('intake:apply')
  @Mutation(() => MyApplicationType, { description: 'Hands in the materials that were asked for (T8)' })
  async supplyMyApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => SupplyMyApplicationInput, { description: '补正材料' }) input: SupplyMyApplicationInput,
  ) {
    return readMyApplication(ctx, await supplyOwn(ctx, input));
  }

  @Allow('intake:apply')
  @Query(() => [MyConfirmationType], { description: '一键确认: what the caller is asked, newest first; at most 50' })
  myConfirmations(@Ctx() ctx: Context) {
    return listMyConfirmations(ctx);
  }

  @Allow('intake:apply')
  @Mutation(() => MyConfirmationType, { description: 'The caller’s answer to a one-click confirmation' })
  answerMyConfirmation(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerMyConfirmationInput, { description: '答复' }) input: AnswerMyConfirmationInput,
  ) {
    return answerMyConfirmation(ctx, input);
  }
}
