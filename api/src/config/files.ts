import { z } from 'zod';

/** Uploads and their scanner. */
export const fileVariables = {
  CLAMD_URL: z
    .string()
    .regex(/^(tcp:\/\/[^/]+|unix:\/.+)$/, '应为 tcp://主机:端口 或 unix:/路径')
    .optional()
    .describe(
      'Virus scanner for uploads, `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; without one, files are marked as not scanned',
    )
    .meta({ values: '`tcp://host:port` or `unix:/path`' }),
  UPLOAD_SPACE_MB: z.coerce
    .number()
    .int()
    .min(600)
    .default(20_000)
    .describe('Room for uploads under way, all together, in MB; beyond it new ones are refused (E-0013)'),
  UNATTACHED_MB: z.coerce
    .number()
    .int()
    .min(600)
    .default(3_000)
    .describe(
      'What one account may have uploaded and not yet handed in with anything, in MB; beyond it new uploads are refused (E-0016)',
    ),
  OFFICE_CONVERTER: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Program that makes the PDF of a filled Word form, LibreOffice’s `soffice` or what takes its arguments; without one, and where it fails, PDFs are drawn by the product',
    )
    .meta({ values: 'a command' }),
  OFFICE_CONVERTER_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(120)
    .default(30)
    .describe('How long `OFFICE_CONVERTER` may take for one form'),
  CLAMD_DOWN: z
    .enum(['refuse', 'queue'])
    .default('refuse')
    .describe(
      'While the scanner is down: `refuse` uploads (E-0008), or `queue` them, shown to nobody until they were scanned',
    ),
};
