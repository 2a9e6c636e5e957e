import './notice.css';
import { Icon } from '../parts/Icon';

interface NoticeProps {
  /** Sentences that are to be known and are not about a step. */
  readonly notices: readonly string[];
  readonly onDismiss: () => void;
}

/** What is to be known about the page itself: a link that no longer fits, settings that cannot be kept. */
export function Notice({ notices, onDismiss }: NoticeProps) {
  return (
    <div aria-live="polite">
      {notices.length === 0 ? null : (
        <aside className="notice" aria-label="Notice">
          <div className="notice-words">
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </div>
          <button
            className="notice-close"
            type="button"
            aria-label="Dismiss the notice"
            title="Dismiss the notice"
            onClick={onDismiss}
          >
            <Icon name="cross" />
          </button>
        </aside>
      )}
    </div>
  );
}
