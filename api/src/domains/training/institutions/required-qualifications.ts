/** Types of institutions that need no 办学许可证: universities, vocational schools, companies, master studios (BR14-1, A06). */
const WITHOUT_LICENCE: readonly string[] = ['1', '2', '5', '6'];

/** Kinds of qualifications that an institution of a type must hold (BR14-1). */
export function requiredQualifications(institutionType: string): readonly string[] {
  return WITHOUT_LICENCE.includes(institutionType) ? ['Q1'] : ['Q1', 'Q2'];
}
