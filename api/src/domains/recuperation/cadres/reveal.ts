import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tables } from '../../../database/tables.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { recupNomination } from '../nominations/nomination.record.ts';
import { RIGHTS } from '../permissions.ts';
import { CADRE, NOMINATION } from '../record-types.ts';
import { retiredCadre } from './cadre.record.ts';

/** Code of the audit event. */
export const REVEAL_CADRE = 'recuperation.reveal';

@ObjectType({ description: '军休干部的完整信息 (C-12); shown once, never kept by a client' })
class RevealedRetiredCadre {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '身份证号' })
  idNo!: string;
  @Field(() => String, { nullable: true, description: '联系电话' })
  phone!: string | null;
}

@ObjectType({ description: '疗养人员联系人的完整信息 (C-12); shown once, never kept by a client' })
class RevealedRecupContacts {
  @Field(() => String, { nullable: true, description: '紧急联系人' })
  emergencyName!: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系人电话' })
  emergencyPhone!: string | null;
  @Field(() => String, { nullable: true, description: '陪同人员' })
  companionName!: string | null;
  @Field(() => String, { nullable: true, description: '陪同人员电话' })
  companionPhone!: string | null;
}

const REASON = { description: '查看原因，5至500个字' };

/** 查看完整信息 one at a time, with a reason and an audit row (C-12). */
@Resolver()
export class RevealCadreResolver {
  @Allow(RIGHTS.reveal)
  @Mutation(() => RevealedRetiredCadre, { description: '查看军休干部的完整信息, with a reason (C-12)' })
  async revealRetiredCadre(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '军休干部的标识' }) id: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<RevealedRetiredCadre> {
    const { id: found } = await retiredCadre.get(ctx, id);
    await audited(ctx, CADRE, found, reason);
    const sealed = await tables(ctx)
      .selectFrom('retired_cadre')
      .select(['name', 'id_no', 'phone'])
      .where('id', '=', found)
      .executeTakeFirstOrThrow();
    const open = opener(ctx, 'retired_cadre', found);
    return { name: open('name', sealed.name), idNo: open('id_no', sealed.id_no), phone: open('phone', sealed.phone) };
  }

  @Allow(RIGHTS.reveal)
  @Mutation(() => RevealedRecupContacts, { description: '查看疗养人员联系人的完整信息, with a reason (C-12)' })
  async revealRecupContacts(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '疗养人员的标识' }) id: string,
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<RevealedRecupContacts> {
    const { id: found } = await recupNomination.get(ctx, id);
    await audited(ctx, NOMINATION, found, reason);
    const sealed = await tables(ctx)
      .selectFrom('recup_nomination')
      .select(['emergency_name', 'emergency_phone', 'companion_name', 'companion_phone'])
      .where('id', '=', found)
      .executeTakeFirstOrThrow();
    const open = opener(ctx, 'recup_nomination', found);
    return {
      emergencyName: open('emergency_name', sealed.emergency_name),
      emergencyPhone: open('emergency_phone', sealed.emergency_phone),
      companionName: open('companion_name', sealed.companion_name),
      companionPhone: open('companion_phone', sealed.companion_phone),
    };
  }
}

const audited = (ctx: Context, objectType: string, objectId: string, reason: string) =>
  recordAudit(ctx, { event: REVEAL_CADRE, objectType, objectId, detail: { reason: requireReason(reason) } });

const opener =
  (ctx: Context, table: string, rowId: string) =>
  <T extends string | null>(column: string, value: T): T =>
    (value === null ? null : decryptColumn(ctx.app.keys, { table, column, rowId }, value)) as T;
