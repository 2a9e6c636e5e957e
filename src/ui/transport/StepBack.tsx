import { Icon } from '../parts/Icon';

interface StepBackProps {
  /** Nothing lies ahead, so this is the primary. */
  readonly first: boolean;
  /** There is nothing before this. */
  readonly off: boolean;
  readonly onBack: () => void;
}

/** One step back. It keeps its width when it becomes the primary, so that Step stays where it is. */
export function StepBack({ first, off, onBack }: StepBackProps) {
  return (
    <button
      className={first ? 'back first' : 'back'}
      type="button"
      aria-label="Step back"
      aria-disabled={off}
      onClick={off ? undefined : onBack}
    >
      <Icon name="back" />
      <span>Back</span>
    </button>
  );
}
