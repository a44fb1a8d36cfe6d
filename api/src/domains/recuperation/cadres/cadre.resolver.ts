import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { isUuid } from '../../../database/uuid.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx as Context, transaction } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { CADRE } from '../record-types.ts';
import { SERVICE } from '../words.ts';
import { retiredCadre } from './cadre.record.ts';
import { correctCadre } from './correct-cadre.ts';
import { addHonourProof, verifyHonours } from './honour-proof.ts';
import { moveCadre } from './move-cadre.ts';

@InputType('RetiredCadreCorrection', { description: '更正资料 of a 军休干部 (R29-1); what is absent stays as it is' })
class CadreCorrectionInput {
  @Field(() => String, { nullable: true, description: '姓名, 50 characters at most' })
  name?: string;
  @Field(() => String, { nullable: true, description: '身份证号, 15 or 18 characters' })
  idNo?: string;
  @Field(() => String, { nullable: true, description: '出生日期, YYYY-MM-DD' })
  birthDate?: string;
}

/** How the mirror is kept right while 军休服务管理系统 has no interface (03 §29.3, §29.8). */
@Resolver()
export class CadreResolver {
  @Allow(RIGHTS.cadreImport)
  @Mutation(() => Boolean, { description: '核验功勋荣誉: what is verified counts from the next screening on' })
  async verifyCadreHonours(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: '功勋荣誉，最多200条' }) ids: string[],
  ): Promise<boolean> {
    if (ids.length === 0 || ids.length > 200 || !ids.every(isUuid))
      throw badInput([{ path: 'ids', message: '请选择1至200条功勋荣誉' }]);
    await verifyHonours(ctx, ids);
    return true;
  }

  @Allow(RIGHTS.prove)
  @Mutation(() => Boolean, {
    description: '上传功勋荣誉的证明文件: added to those there are, five in all (03 §29.3 proofFile)',
  })
  async addCadreHonourProof(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '功勋荣誉的标识' }) id: string,
    @Arg('fileIds', () => [ID], { description: '证明文件, 已上传的文件' }) fileIds: string[],
  ): Promise<boolean> {
    if (!isUuid(id)) throw refuse('NOT_FOUND');
    await addHonourProof(ctx, id, fileIds);
    return true;
  }

  @Allow(RIGHTS.cadreImport)
  @Mutation(() => retiredCadre.classes.Node, {
    description: '转往其他机构: he leaves the lists of his old one that have not gone up (§29.7)',
  })
  async moveRetiredCadre(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '军休干部的标识' }) id: string,
    @Arg('orgCode', () => String, { description: '转往的军休机构编号' }) orgCode: string,
    @Arg('reason', () => String, { description: '原因，5至500个字' }) reason: string,
  ): Promise<object> {
    await moveCadre(ctx, id, orgCode, reason);
    return retiredCadre.open(ctx, id);
  }

  @Allow(RIGHTS.cadreImport)
  @Mutation(() => retiredCadre.classes.Node, {
    description: '更正资料: name, number or day of birth; counts from the next screening on (R29-1)',
  })
  async correctRetiredCadre(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '军休干部的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('correction', () => CadreCorrectionInput, { description: '要更正的内容' }) correction: CadreCorrectionInput,
    @Arg('reason', () => String, { description: '原因，5至500个字' }) reason: string,
  ): Promise<object> {
    await correctCadre(ctx, id, version, correction, reason);
    return retiredCadre.open(ctx, id);
  }

  @Allow(RIGHTS.cadreImport)
  @Mutation(() => retiredCadre.classes.Node, {
    description: '更新服务状态 of a cadre; a suspected death is settled by it',
  })
  async setRetiredCadreStatus(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '军休干部的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('status', () => String, { description: '服务状态的编码' }) status: string,
    @Arg('reason', () => String, { description: '原因，5至500个字' }) reason: string,
  ): Promise<object> {
    if (!Object.hasOwn(SERVICE, status)) throw badInput([{ path: 'status', message: '服务状态不在可选范围内' }]);
    const words = requireReason(reason, { path: 'reason' });
    await transaction(ctx, async (tx) => {
      const { id: known, serviceStatus: before } = await retiredCadre.get(tx, id);
      await updateRecord(tx, retiredCadre, known, version, { service_status: status, suspected_dead: false });
      await recordAudit(tx, {
        event: 'recuperation.cadre-status',
        objectType: CADRE,
        objectId: known,
        detail: { before, status, reason: words },
      });
    });
    return retiredCadre.open(ctx, id);
  }
}
