import type { Registry } from '../../platform/kernel/index.ts';
import { AUDIENCE_TITLES, CHANNEL_TITLES } from '../../platform/notify/notice-words.ts';
import { code, page, table } from './markdown.ts';

/** Every notice as it is shipped, by code; offices may publish wordings of their own. */
export function noticesPage({ modules }: Registry): string {
  const rows = modules.flatMap(({ title, notices = [] }) =>
    notices.map((notice) => ({
      key: notice.code,
      cells: [
        code(notice.code),
        notice.name,
        AUDIENCE_TITLES[notice.audience],
        notice.channels.map((channel) => CHANNEL_TITLES[channel]).join('、'),
        notice.requiredVariables.join('、'),
        title,
      ],
    })),
  );
  return page(
    '# Notices',
    'What the product tells people, in the wording that is shipped. A wording that an office publishes must keep the variables named here. Each ' +
      'module gives codes from a block of its own (`api/test/notice-codes.test.ts`).',
    table(
      ['Code', 'Name', 'For', 'Ways', 'Variables', 'Module'],
      rows.sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true })).map(({ cells }) => cells),
    ),
  );
}
