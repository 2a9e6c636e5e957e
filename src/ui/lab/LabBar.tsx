import '../transport/transport.css';
import '../transport/dock.css';
import './bar.css';
import { useId } from 'react';
import type { Numbers, ProgramNumber } from '../../kernel';
import { Icon } from '../parts/Icon';
import { IconButton } from '../transport/IconButton';
import { StepBack } from '../transport/StepBack';
import { timeText } from './call-text';
import { NumberStepper } from './NumberStepper';

export interface LabBarProps {
  /** There is nothing before this step. */
  readonly atStart: boolean;
  /** Nobody can run: every process waits, and no time is coming. */
  readonly stuck: boolean;
  /** Milliseconds until the next deadline, or null: time cannot pass. */
  readonly deadline: number | null;
  readonly specs: readonly ProgramNumber[];
  readonly numbers: Numbers;
  /** One column: a dock for thumbs. */
  readonly compact: boolean;
  readonly onStart: () => void;
  readonly onBack: () => void;
  /** One recorded step on; null: there is none. */
  readonly onStep: (() => void) | null;
  readonly onTime: () => void;
  readonly onNumber: (id: string, value: number) => void;
}

const SHORT: Readonly<Record<string, string>> = { maxsize: 'maxsize', processes: 'children' };

/** The buttons of the lab: back and forth, time, and how large everything is. */
export function LabBar(props: LabBarProps) {
  const { atStart, stuck, deadline, specs, numbers, compact, onStep, onNumber } = props;
  const words = useId();
  const more = useId();
  const off = deadline === null;
  const start = (
    <IconButton name="Back to the start" icon="start" off={atStart} onPress={props.onStart} wide={compact} />
  );
  const back = <StepBack first={stuck} off={atStart} onBack={props.onBack} />;
  const step = <IconButton name="Step" icon="step" off={onStep === null} onPress={onStep ?? (() => {})} />;
  const time = (
    <button
      className="step pass"
      type="button"
      aria-label="Let time pass"
      aria-describedby={words}
      aria-disabled={off}
      onClick={off ? undefined : props.onTime}
    >
      <Icon name="clock" />
      Let time pass
    </button>
  );
  const until = (
    <p className="until" id={words}>
      {deadline === null ? (
        'no call has a deadline'
      ) : (
        <>
          to the deadline, <b>{timeText(deadline)} s</b>
        </>
      )}
    </p>
  );
  const steppers = specs.map((spec) => (
    <NumberStepper
      key={spec.id}
      spec={spec}
      value={numbers[spec.id] ?? spec.initial}
      label={SHORT[spec.id] ?? spec.label}
      onChange={(value) => onNumber(spec.id, value)}
    />
  ));
  if (compact)
    return (
      <div className="bar dock lab-dock">
        {back}
        {step}
        <button className="ib" type="button" aria-label="More" popoverTarget={more}>
          <Icon name="more" />
        </button>
        <div className="sheet lab-sheet" id={more} popover="auto">
          {start}
          {steppers}
        </div>
        {time}
        {until}
      </div>
    );
  return (
    <div className="bar lab-bar">
      <div className="keys">
        {start}
        {back}
        {step}
      </div>
      {time}
      {until}
      <div className="lab-numbers">{steppers}</div>
    </div>
  );
}
