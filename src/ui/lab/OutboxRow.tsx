import { Cog } from '../parts/Cog';
import { Icon } from '../parts/Icon';
import type { Outbox } from './outbox';

interface OutboxRowProps {
  readonly name: string;
  readonly outbox: Outbox;
  readonly onFeed: () => void;
}

/** What waits in a process for its feeder thread, and the button that lets it go. */
export function OutboxRow({ name, outbox: { items, canGo }, onFeed }: OutboxRowProps) {
  const words = `Step ${name} feeder thread`;
  return (
    <div className="outbox-row">
      <span>
        outbox <code>{items.map((item) => item.repr).join(', ')}</code>
      </span>
      <button
        type="button"
        aria-label={canGo ? words : `${words}: the pipe has no room`}
        title={words}
        aria-disabled={!canGo}
        onClick={canGo ? onFeed : undefined}
      >
        <Cog /> feeder <Icon name="step" />
      </button>
    </div>
  );
}
