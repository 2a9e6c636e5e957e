import { Icon } from '../parts/Icon';

interface OptionSelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: ReadonlyArray<readonly [T, string]>;
  /** Choices that cannot be made now. */
  readonly without: readonly T[];
  readonly onChange: (value: T) => void;
}

/** One of a few, as a list that opens. */
export function OptionSelect<T extends string>(props: OptionSelectProps<T>) {
  const { label, value, choices, without, onChange } = props;
  return (
    <label className="option">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([id]) => id === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([id, name]) => (
          <option key={id} value={id} disabled={without.includes(id)}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="caret" />
    </label>
  );
}
