interface Person {
  email: string;
  firstName: string | null;
  lastName: string | null;
}

/** "Ana Ruiz", or the address of who has not told a name. */
export function personName({ email, firstName, lastName }: Person): string {
  return [firstName, lastName].filter(Boolean).join(' ') || email;
}
