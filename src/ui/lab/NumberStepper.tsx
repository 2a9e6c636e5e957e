import type { ProgramNumber } from '../../kernel';
import { ScrubNumber } from '../code/ScrubNumber';

interface NumberStepperProps {
  readonly spec: ProgramNumber;
  readonly value: number;
  /** What is seen before it. */
  readonly label: string;
  readonly onChange: (value: number) => void;
}

/** A number of the lab: stepped, dragged or typed. */
export function NumberStepper({ spec, value, label, onChange }: NumberStepperProps) {
  const step = (by: number) => {
    const next = Math.min(spec.max, Math.max(spec.min, value + by));
    if (next !== value) onChange(next);
  };
  return (
    <span className={spec.id === 'maxsize' ? 'number-stepper code' : 'number-stepper'}>
      <span className="number-label" aria-hidden="true">
        {label}
      </span>
      <span className="stepper">
        <button
          type="button"
          aria-label={`${spec.label}: less`}
          aria-disabled={value <= spec.min}
          onClick={() => step(-1)}
        >
          −
        </button>
        <span className="stepper-value">
          <ScrubNumber spec={spec} value={value} onChange={onChange} />
        </span>
        <button
          type="button"
          aria-label={`${spec.label}: more`}
          aria-disabled={value >= spec.max}
          onClick={() => step(1)}
        >
          +
        </button>
      </span>
    </span>
  );
}
