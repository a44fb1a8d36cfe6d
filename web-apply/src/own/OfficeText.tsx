import type { MyApplicationPageFragment } from '../generated/graphql.ts';

/** Where the centre is that handles the application, as far as it is published. */
export function OfficeText({ office }: { office: MyApplicationPageFragment['office'] }) {
  if (!office) return null;
  const { address, phone, hours } = office;
  return (
    <>
      {address}，电话 <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>，{hours}
    </>
  );
}
