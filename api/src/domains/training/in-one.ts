import type { Notice, NoticeReceiver } from '../../platform/notify/index.ts';

/** A notice about one record, with how it reads among others of its kind. */
export interface Telling {
  notice: Notice;
  /** What has come of the record: 待审核, 已入库. */
  situation: string;
  /** The record in a word: its name and number. */
  line: string;
  /** What the act says of it to the receiver, by its variable: 意见, 原因; empty where nothing was said. */
  said?: Readonly<Record<string, string>>;
}

interface Together {
  /** Template with 数量, 情形 and 明细 for several records. */
  template: string;
  /** Where the records stand in a list, for the receiver. */
  listOf(receiver: NoticeReceiver): string;
}

const SHOWN = 5;

/**
 * 02 §2.4 no. 7: what one act tells a receiver about several records comes as one notice with their number; what it tells about one record
 * stays as it is. What is said differently of some of them is told apart.
 */
export function inOne(tellings: readonly Telling[], { template, listOf }: Together): Notice[] {
  const each = tellings.flatMap(({ notice, ...rest }) =>
    notice.receivers.map((receiver) => ({ ...rest, receiver, notice: { ...notice, receivers: [receiver] } })),
  );
  const groups = Map.groupBy(each, ({ receiver, situation, notice, said }) =>
    JSON.stringify([receiver, situation, notice.template, said]),
  );
  return [...groups.values()].flatMap((group): Notice[] => {
    const [first] = group;
    if (!first) return [];
    if (group.length === 1) return [first.notice];
    const lines = group.slice(0, SHOWN).map(({ line }) => line);
    const rest = group.length > SHOWN ? `等${group.length}条` : '';
    return [
      {
        template,
        receivers: [first.receiver],
        variables: { 数量: group.length, 情形: first.situation, 明细: `${lines.join('；')}${rest}`, ...first.said },
        link: listOf(first.receiver),
      },
    ];
  });
}
