import { type RegisterInput } from '../../gql/graphql';

export interface RegisterValues {
  clientName: string;
  clientSlug: string;
  email: string;
  password: string;
}

/** With an invitation nothing else says which company. */
export function toInvitedInput({ email, password }: RegisterValues, invitationToken: string): RegisterInput {
  return { email: email.trim(), password, invitationToken };
}

/** Without a clientName the server takes it as joining; an empty slug is left out, so that it is made from the name. */
export function toRegisterInput(values: RegisterValues, joining: boolean): RegisterInput {
  const slug = values.clientSlug.trim().toLowerCase();
  return {
    email: values.email.trim(),
    password: values.password,
    ...(joining ? {} : { clientName: values.clientName.trim() }),
    ...(slug ? { clientSlug: slug } : {}),
  };
}
