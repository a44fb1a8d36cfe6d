import { Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
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
  /** Names of those that are read most: the others wait behind a button. */
  most?: readonly string[];
}

/** What a record's page says of it, field by field in the order of the declaration; folded to what is read most where a page says so. */
export function RecordFacts<T extends RecordTypes>(props: RecordFactsProps<T>) {
  const { record, of, facts, more = [], most, ...options } = props;
  const [whole, setWhole] = useState(false);
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
  const itemsOf = (all: readonly FurtherFact[]) => all.map(({ wide, ...item }) => (wide ? { ...item, span: 2 } : item));
  const table = (all: readonly FurtherFact[]) => (
    <Descriptions size="small" bordered column={{ xs: 1, md: 2 }} items={itemsOf(all)} />
  );
  if (!most) return table([...declared, ...more]);
  const first = declared.filter(({ key }) => most.includes(key));
  const rest = declared.filter(({ key }) => !most.includes(key));
  return (
    <>
      {table([...first, ...more])}
      <p className="yjs-no-print" style={{ margin: '8px 0' }}>
        <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? '收起其余信息' : `展开其余 ${rest.length} 项信息`}
        </Button>
      </p>
      {/* On paper everything stands. */}
      <div className={whole ? '' : 'yjs-print-only'}>{table(rest)}</div>
    </>
  );
}
