import { useTranslation } from 'react-i18next';
import { passwordFault } from './password-fault';

/** For a form's field with a new password: what is wrong with it, in the reader's language. */
export function usePasswordRule(): (value: string) => string | null {
  const { t } = useTranslation();
  return (value) => {
    const fault = passwordFault(value);
    return fault ? t(`validation.${fault}`) : null;
  };
}
