import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** A row's refusal as an error the dialog can show: the server's words and stable code. */
export function refusalOf(row: { code?: string | null; message?: string | null } | undefined): Error {
  return new CombinedGraphQLErrors({
    errors: [{ message: row?.message ?? '操作没有执行', extensions: { code: row?.code ?? 'UNKNOWN' } }],
  });
}
