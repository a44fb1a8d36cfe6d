import { Field, InputType, registerEnumType } from 'type-graphql';
import { titledEnum } from './titled-enum.ts';

/** Direction of an order, for every list. */
export const SortDirection = titledEnum('SortDirection', '排列方向', { ASC: '升序', DESC: '降序' });
export type SortDirection = keyof typeof SortDirection;

/**
 * Declares how a list can be sorted: the enum `…SortField` and the input `…Sort`.
 *
 * @param list what is listed, e.g. `TrainingProject`
 * @param titles the fields with their Chinese names
 */
export function sortInputOf<F extends string>(list: string, titles: Readonly<Record<F, string>>) {
  const fields = Object.keys(titles) as F[];
  const fieldEnum: Record<string, string> = Object.fromEntries(fields.map((name) => [name, name]));
  registerEnumType(fieldEnum, {
    name: `${list}SortField`,
    description: '清单可以按哪一项排列',
    valuesConfig: Object.fromEntries(fields.map((name) => [name, { description: titles[name] as string }])),
  });
  @InputType(`${list}Sort`, { description: '清单的排列方式' })
  class Sort {
    @Field(() => fieldEnum, { description: '按哪一项排列' })
    field!: F;
    @Field(() => SortDirection, { description: '升序或降序' })
    direction!: `${SortDirection}`;
  }
  return Sort;
}

/** What the argument `sort` is: may be left out. */
export const SORT_ARGUMENT = { nullable: true, description: 'newest first unless said' } as const;
