import { type ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { readProblem, type Problem } from '../../../api/read-problem';
import { ProblemAlert } from '../../../components/ProblemAlert';

/** Failures that mean something particular to who is placing an order. */
const sentences: Partial<Record<Problem['code'], ParseKeys>> = {
  INSUFFICIENT_STOCK: 'newOrder.problems.short',
  NETWORK: 'newOrder.problems.noAnswer',
  SERVICE_UNAVAILABLE: 'newOrder.problems.noAnswer',
  IDEMPOTENCY_MISMATCH: 'newOrder.problems.alreadyThere',
};

export function CreateProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const sentence = sentences[readProblem(error).code];
  return <ProblemAlert error={error} {...(sentence ? { message: t(sentence) } : {})} />;
}
