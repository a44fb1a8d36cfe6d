/**
 * A natural person as stored, once per document number (01 §2.3). Columns of class S3 hold SM4 envelopes (`open-person.ts` reads them), their
 * `…Index` the blind index for equality search; lists show the `…Masked` columns and decrypt nothing.
 */
export interface StoredPerson {
  id: string;
  version: number;

  /** GA/T 2000.156. */
  idType: string;
  idNo: string;
  idNoIndex: string;
  idNoMasked: string;
  name: string;
  nameIndex: string;
  nameMasked: string;
  mobile: string;
  mobileIndex: string | null;
  mobileMasked: string;
  email: string | null;

  /** GB/T 2260, 6 digits, or 9 where the street is known. */
  regRegion: string | null;
  regAddress: string | null;
  liveRegion: string | null;
  liveAddress: string | null;

  /** GB/T 2261.1. */
  sex: string;
  birthDate: string;

  /** GB/T 3304. */
  ethnic: string | null;

  /** GB/T 4658. */
  education: string | null;

  /** GB/T 4762. */
  political: string | null;

  /** GB/T 2261.2. */
  marital: string | null;

  /** Where the data came from last: the channel of the application, or the system that supplied it. */
  source: string;
}
