import { Ctx, Query, Resolver } from 'type-graphql';
import { Public } from '../../../graphql/access-decorators.ts';
import { limitPublic } from '../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { ConsultationType } from './consultation.type.ts';
import { viewConsultation } from './view-consultation.ts';

@Resolver()
export class ConsultationResolver {
  @Public()
  @Query(() => ConsultationType, { description: '咨询电话、窗口和常见问题, for anybody' })
  consultation(@Ctx() ctx: Context) {
    limitPublic(ctx);
    return viewConsultation(ctx);
  }
}
