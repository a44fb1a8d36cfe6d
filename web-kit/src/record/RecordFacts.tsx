import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import type { ClientRecord, RecordFact, RecordTypes } from './client-record.types.ts';
import { type ShowOptions, shownValue } from './ShownValue.tsx';

/** What a page says of a field instead, by the field's name. */
export type Facts<T extends RecordTypes> = { readonly [K in T['Fact']]?: (record: T['One']) => ReactNode };

/** What a page says beyond the declared fields. */
export interface FurtherFact {
  key: string;
  label: string;
  children: ReactNode;
  wide?: boolean;
}

export interface RecordFactsProps<T extends RecordTypes> extends ShowOptions {
  record: ClientRecord<T>;
  of: T['One'];
  facts: Readonly<Record<string, ((record: T['One']) => ReactNode) | undefined>>;
  more?: readonly FurtherFact[];
}

/** What a record's page says of it, field by field in the order of the declaration. */
export function RecordFacts<T extends RecordTypes>({ record, of, facts, more = [], ...options }: RecordFactsProps<T>) {
  const childrenOf = (fact: RecordFact<T['One']>) => {
    const own = facts[fact.name];
    if (own) return own(of);
    // In a list a dash reads faster; of one record 否 is an answer.
    return fact.kind === 'flag' && fact.value(of) === false ? '否' : shownValue(fact, of, options);
  };
  const declared = record.facts.map((fact) => ({
    key: fact.name,
    label: fact.title,
    children: childrenOf(fact),
    wide: fact.wide,
  }));
  const items = [...declared, ...more].map(({ wide, ...item }) => (wide ? { ...item, span: 2 } : item));
  return <Descriptions size="small" bordered column={2} items={items} />;
}
