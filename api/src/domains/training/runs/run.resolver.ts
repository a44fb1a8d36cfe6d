import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { exemptDistrict } from './exempt.ts';
import { findMergeTargets, mergeRun } from './merge.ts';
import { allowExemption } from './parameters.ts';
import { trainingRun } from './run.record.ts';
import { keepRunFiles } from './run-files.ts';
import { CandidateType, RunFileInput, RunMergeTarget } from './run-input.ts';
import { findCandidates } from './save-run.ts';
import { RunTraineeType, readTrainees } from './trainees.ts';
import { districtTitle } from './words.ts';

const theRun = { description: 'the run' };
const { Node } = trainingRun.classes;

/** What runs have beside their declared operations: whom to choose, who is in it, its files, exemptions. */
@Resolver()
export class RunResolver {
  @Allow('training.run:open')
  @Query(() => [CandidateType], { description: 'Enrolments that may be chosen for a run of an own project' })
  async runCandidates(
    @Ctx() ctx: Context,
    @Arg('projectId', () => ID, { description: 'what is trained' }) projectId: string,
    @Arg('runId', () => ID, { nullable: true, description: 'whose trainees are among them' }) runId?: string,
  ): Promise<CandidateType[]> {
    const found = await findCandidates(ctx, projectId, runId);
    return found.map((one) => ({ ...one, districtName: districtTitle(one.districtCode) }));
  }

  @Allow('training.run:view')
  @Query(() => [RunTraineeType], { description: '班次学员 of one run, by their numbers' })
  runTrainees(@Ctx() ctx: Context, @Arg('runId', () => ID, theRun) runId: string): Promise<RunTraineeType[]> {
    return readTrainees(ctx, runId);
  }

  @Allow('training.run:open')
  @Mutation(() => Node, { description: '开班材料 of a draft: these and no others' })
  async keepTrainingRunFiles(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theRun) id: string,
    @Arg('files', () => [RunFileInput], { description: '材料' }) files: RunFileInput[],
  ): Promise<object> {
    await keepRunFiles(ctx, id, files);
    return trainingRun.open(ctx, id);
  }

  @Allow('training.run:open')
  @Query(() => [RunMergeTarget], {
    description: '下一期 that an own run with too few trainees may be merged into (BR21-3)',
  })
  runMergeTargets(@Ctx() ctx: Context, @Arg('id', () => ID, theRun) id: string): Promise<RunMergeTarget[]> {
    return findMergeTargets(ctx, id);
  }

  @Allow('training.run:open')
  @Mutation(() => Node, {
    description: '合并到下一期 of an own run with too few trainees (BR21-3); gives the run that goes on',
  })
  async mergeTrainingRun(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theRun) id: string,
    @Arg('intoId', () => ID, { description: 'the draft that takes its trainees' }) intoId: string,
    @Arg('requestId', () => ID, { description: 'a repeat changes nothing' }) requestId: string,
  ): Promise<object> {
    await mergeRun(ctx, id, intoId, requestId);
    return trainingRun.open(ctx, intoId);
  }

  @Allow('training.run:stop')
  @Query(() => Boolean, { description: 'whether the parameter allows 免签合同 (BR21-2)' })
  runExemptionAllowed(@Ctx() ctx: Context): Promise<boolean> {
    return readParameter(ctx, allowExemption);
  }

  @Allow('training.run:stop')
  @Mutation(() => Node, { description: '免签合同 of one district, if the parameter allows it (BR21-2)' })
  async exemptRunDistrict(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theRun) id: string,
    @Arg('districtCode', () => String, { description: '区划代码' }) districtCode: string,
    @Arg('reason', () => String, { description: '原因, 5 to 500 characters' }) reason: string,
    @Arg('requestId', () => ID, { description: 'a repeat changes nothing' }) requestId: string,
  ): Promise<object> {
    await exemptDistrict(ctx, id, districtCode, reason, requestId);
    return trainingRun.open(ctx, id);
  }
}
