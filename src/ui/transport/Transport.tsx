import './transport.css';
import './dock.css';
import { type ReactNode, useId } from 'react';
import { Icon } from '../parts/Icon';
import { IconButton } from './IconButton';
import { StepBack } from './StepBack';
import { StepButton } from './StepButton';

interface TransportProps {
  readonly atStart: boolean;
  /** The run is over, or nobody can run. */
  readonly over: boolean;
  /** One column: a dock for thumbs. */
  readonly compact: boolean;
  readonly onStep: () => void;
  readonly onBack: () => void;
  readonly onStart: () => void;
  readonly onEnd: () => void;
  /** Play, or Pause. */
  readonly play: ReactNode;
  /** What else a run can be told: how far it goes on, how fast, in which order. */
  readonly tools?: ReactNode;
  /** Who goes next. */
  readonly children?: ReactNode;
}

/** The buttons that move through a run. */
export function Transport(props: TransportProps) {
  const { atStart, over, compact, play, children } = props;
  const more = useId();
  const back = <StepBack first={over} off={atStart} onBack={props.onBack} />;
  const step = <StepButton off={over} onStep={props.onStep} />;
  const start = (
    <IconButton name="Back to the start" icon="start" off={atStart} onPress={props.onStart} wide={compact} />
  );
  const end = <IconButton name="Run to the end" icon="end" off={over} onPress={props.onEnd} wide={compact} />;
  if (compact) {
    return (
      <div className="bar dock">
        {back}
        {play}
        <button className="ib" type="button" aria-label="More" popoverTarget={more}>
          <Icon name="more" />
        </button>
        <div className="sheet" id={more} popover="auto">
          {start}
          {end}
          {props.tools}
        </div>
        {children}
        {step}
      </div>
    );
  }
  return (
    <div className="bar">
      <div className="keys">
        {start}
        {back}
        {step}
        {play}
        {end}
      </div>
      {children}
      <div className="bar-tools">{props.tools}</div>
    </div>
  );
}
