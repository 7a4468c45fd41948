import classes from './ListTable.module.css';

interface Props {
  label: string;
  checked: boolean;
  /** Some of what it stands for. */
  mixed?: boolean;
  onChange: (checked: boolean) => void;
}

/** The browser's own: a page has dozens of them, and nothing about it has to be drawn anew. */
export function RowCheckbox({ label, checked, mixed = false, onChange }: Props) {
  return (
    <input
      type="checkbox"
      className={classes['checkbox']}
      aria-label={label}
      checked={checked}
      // Only a script can say it.
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
