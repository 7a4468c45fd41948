import { type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldTexts } from '../api/problem-text';
import { readProblem } from '../api/read-problem';

interface Submission<V> {
  /** For <form onSubmit>. Does nothing while one is under way: a double click is not two orders. */
  onSubmit: (event: React.SubmitEvent<HTMLFormElement>) => void;
  busy: boolean;
  /** What no field of the form can show. */
  error: unknown;
  run: (values: V) => Promise<void>;
}

/** Sends a form and puts what the server says about single inputs at their fields. */
export function useSubmit<V extends Record<string, unknown>>(
  form: UseFormReturnType<V>,
  send: (values: V) => Promise<void>,
  /** What to say at a field whose value is taken. */
  taken: Partial<Record<keyof V, string>> = {},
): Submission<V> {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const run = async (values: V) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await send(values);
    } catch (failure) {
      const { shown, hidden } = byField(fieldTexts(t, readProblem(failure), taken), Object.keys(form.values));
      form.setErrors(shown);
      focusFirst(form, Object.keys(shown));
      if (hidden || Object.keys(shown).length === 0) setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return {
    onSubmit: form.onSubmit(run, (faults) => focusFirst(form, Object.keys(faults))),
    busy,
    error,
    run,
  };
}

function byField(texts: Record<string, string>, names: string[]) {
  const entries = Object.entries(texts);
  // A field of a list is known by its list: contacts.0.email.
  const own = entries.filter(([name]) => names.includes(name.split('.')[0] ?? name));
  return { shown: Object.fromEntries(own), hidden: own.length < entries.length };
}

/** The keyboard and the screen reader go to what has to be mended. */
function focusFirst<V extends Record<string, unknown>>(form: UseFormReturnType<V>, names: string[]): void {
  const first = Object.keys(form.values)
    .map((field) => names.find((name) => name.split('.')[0] === field))
    .find((name) => name !== undefined);
  if (first !== undefined) form.getInputNode(first)?.focus();
}
