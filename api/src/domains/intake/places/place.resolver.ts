import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow, Public } from '../../../graphql/access-decorators.ts';
import { limitPublic } from '../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { findPlaces, listManaged } from './find-places.ts';
import { ManagedPlaceType, ServicePlaceInput, ServicePlacesType } from './place.type.ts';
import { savePlace } from './save-place.ts';

/** 服务网点 (01 §10.5): found by anybody, kept by the centres' superiors. */
@Resolver()
export class PlaceResolver {
  @Public()
  @Query(() => ServicePlacesType, { description: '服务网点, for anybody' })
  servicePlaces(
    @Ctx() ctx: Context,
    @Arg('district', () => String, { nullable: true, description: '区划代码，6位; without it the districts alone' })
    district?: string,
  ): Promise<ServicePlacesType> {
    limitPublic(ctx);
    return findPlaces(ctx, district);
  }

  @Allow('place:manage')
  @Query(() => [ManagedPlaceType], { description: '服务中心 of the caller’s scope with what is said of them' })
  managedServicePlaces(@Ctx() ctx: Context): Promise<ManagedPlaceType[]> {
    return listManaged(ctx);
  }

  @Allow('place:manage')
  @Mutation(() => [ManagedPlaceType], { description: 'Says where a centre is; answers as managedServicePlaces' })
  async saveServicePlace(
    @Ctx() ctx: Context,
    @Arg('input', () => ServicePlaceInput, { description: '网点信息' }) input: ServicePlaceInput,
  ): Promise<ManagedPlaceType[]> {
    await savePlace(ctx, input);
    return listManaged(ctx);
  }
}
