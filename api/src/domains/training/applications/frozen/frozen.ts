/** A file that hung on a part of the institution when the version was submitted. */
export interface FrozenFile {
  id: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
}

export interface FrozenQualification {
  id: string;
  kind: string;
  certNo: string;
  issuer: string;
  scope: string | null;
  validFrom: string;
  /** `null` = 长期. */
  validTo: string | null;
  files: FrozenFile[];
}

export interface FrozenTeacher {
  id: string;
  name: string;
  title: string | null;
  subjects: string[];
  fullTime: boolean;
  hiredFrom: string;
  files: FrozenFile[];
}

export interface FrozenVenue {
  id: string;
  name: string;
  kind: string;
  address: string;
  capacity: number;
  equipment: string | null;
  leaseValidTo: string | null;
  files: FrozenFile[];
}

/**
 * An institution as it was when a version of its application was submitted (02 §9.3): what reviewers and experts judge. No document numbers of
 * persons, no phones, no bank account.
 */
export interface FrozenInstitution {
  name: string;
  uscc: string;
  institutionType: string;
  nature: string;
  districtCode: string;
  regAddress: string;
  trainAddress: string;
  legalName: string;
  foundedOn: string | null;
  staffTotal: number;
  teachersSenior: number;
  teachersMid: number;
  teachersJunior: number;
  classroomCount: number;
  trainingArea: number;
  buildingArea: number;
  maxTrainees: number;
  canteenSeats: number | null;
  dormBeds: number | null;
  qualifications: FrozenQualification[];
  teachers: FrozenTeacher[];
  venues: FrozenVenue[];
}
