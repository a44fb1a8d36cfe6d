import type { PersonInput } from '../../people/index.ts';
import type { ApplicationForm } from './application-form.ts';

/** What a checked form says about the person. `source`: the channel through which it came. */
export function personOfForm(form: ApplicationForm, source = 'APPLICATION'): PersonInput {
  const { idType, idNo, name, mobile, sex, birthDate, ethnic, education, political, marital } = form;
  const { email, regRegion, regAddress, liveRegion, liveAddress } = form;
  return {
    idType,
    idNo,
    name,
    mobile,
    sex,
    birthDate,
    ethnic,
    education,
    political,
    marital,
    email,
    regRegion,
    regAddress,
    liveRegion,
    liveAddress,
    source,
  };
}
