import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { cadreForm } from '../register/cadre.record.ts';
import { addCadre, saveDraft } from './add-cadre.ts';
import { application, keyForm, statusForm } from './application.record.ts';
import { requestKeyChange, requestStatus } from './request-change.ts';

const { Node } = application.classes;
const REQUEST = { description: '请求编号; a repeat answers with the first result' };
const CONTENT = { description: '填写的内容' };
const PERSON = { description: '人员的标识' };

/** What is asked of the register beside the acts of the flow (03 §31.1, §31.4). */
@Resolver()
export class ApplicationResolver {
  @Allow(RIGHTS.manage, RIGHTS.draft)
  @Mutation(() => Node, { description: '人员新增: a draft of the caller’s own district or street (03 §31.2)' })
  async addEmpCadre(
    @Ctx() ctx: Context,
    @Arg('input', () => cadreForm.Input, CONTENT) input: object,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    const entry = cadreForm.read(ctx, input as Parameters<typeof cadreForm.read>[1]);
    return application.open(ctx, await addCadre(ctx, entry, requestId));
  }

  @Allow(RIGHTS.manage, RIGHTS.draft)
  @Mutation(() => Node, { description: '修改新增申请 that nobody has to judge now (03 §31.4)' })
  async saveEmpCadreDraft(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '申请的标识' }) id: string,
    @Arg('version', () => Int, { description: '看到的版本' }) version: number,
    @Arg('input', () => cadreForm.Input, CONTENT) input: object,
  ): Promise<object> {
    const entry = cadreForm.read(ctx, input as Parameters<typeof cadreForm.read>[1]);
    await saveDraft(ctx, id, version, entry);
    return application.open(ctx, id);
  }

  @Allow(RIGHTS.manage)
  @Mutation(() => Node, { description: '申请变更关键信息 (03 §31.4): name, ID number, bank account' })
  async requestCadreKeyChange(
    @Ctx() ctx: Context,
    @Arg('cadreId', () => ID, PERSON) cadreId: string,
    @Arg('input', () => keyForm.Input, CONTENT) input: object,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    const entry = keyForm.read(ctx, input as Parameters<typeof keyForm.read>[1]);
    return application.open(ctx, await requestKeyChange(ctx, cadreId, entry, requestId));
  }

  @Allow(RIGHTS.manage)
  @Mutation(() => Node, { description: '申请恢复、注销、停发或迁出本市 (03 §31.3, §32.4)' })
  async requestCadreStatus(
    @Ctx() ctx: Context,
    @Arg('cadreId', () => ID, PERSON) cadreId: string,
    @Arg('input', () => statusForm.Input, CONTENT) input: object,
    @Arg('requestId', () => ID, REQUEST) requestId: string,
  ): Promise<object> {
    const entry = statusForm.read(ctx, input as Parameters<typeof statusForm.read>[1]);
    return application.open(ctx, await requestStatus(ctx, cadreId, entry, requestId));
  }
}
